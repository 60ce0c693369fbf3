import { describe, expect, test } from "vitest";
import { controlInput } from "@/domain/countermeasure/control-input";
import { controlDateProblems } from "@/domain/countermeasure/control-limits";

const SITE = "0191b2c3-0000-7000-8000-000000000001";
const control = {
  name: " Key switch in RUN ",
  effect: "prevent",
  reason: "legacy",
  owner: "Maria Huber",
  credit: 0.6,
  compensates: [
    { criterionId: "IDA-5.2.a", siteId: SITE },
    { criterionId: "GOV-3.2.a", siteId: null },
  ],
  testedOn: "2027-03-01",
  testDueOn: "2028-03-01",
  expiresOn: "2028-06-30",
  nextOutageOn: "2028-06-01",
};
const messageOf = (input: object) =>
  controlInput.safeParse({ ...control, ...input }).error?.issues[0]?.message;

describe("controlInput", () => {
  test("keeps what was entered", () => {
    expect(controlInput.parse(control)).toEqual({ ...control, name: "Key switch in RUN" });
    expect(controlInput.parse({ ...control, credit: 0.8, testedOn: null, nextOutageOn: null })).toMatchObject(
      {
        credit: 0.8,
        testedOn: null,
      },
    );
  });

  test.each([
    ["no name", { name: "  " }, "Name the compensating control."],
    ["no owner", { owner: undefined }, "Name the person who answers for this control."],
    [
      "an unheard-of effect",
      { effect: "hope" },
      "Say what the control does: prevent, detect, limit or recover.",
    ],
    ["an unheard-of reason", { reason: "money" }, "Say why the practice itself is not possible here."],
    ["81 %", { credit: 0.81 }, "The credit is at most 80 %: a compensation never takes the whole place."],
    ["less than nothing", { credit: -0.1 }, "The credit cannot be below 0 %."],
    ["a credit in words", { credit: "60 %" }, "Give the credit as a share between 0 and 80 %."],
    [
      "nothing compensated",
      { compensates: [] },
      "Choose at least one criterion that the control stands in for.",
    ],
    [
      "a day that does not exist",
      { testDueOn: "2027-02-29" },
      "Give the day its next test is due, for example 2028-03-31.",
    ],
    ["no end", { expiresOn: null }, "Give the day the exception ends, for example 2028-06-30."],
  ])("refuses %s", (_, input, message) => {
    expect(messageOf(input)).toBe(message);
  });
});

describe("controlDateProblems", () => {
  const TODAY = "2027-06-01";
  const fieldsOf = (dates: object) =>
    controlDateProblems({ ...control, ...dates }, TODAY).map(({ field }) => field);

  test.each([
    ["as it should be", {}, []],
    ["tested today", { testedOn: TODAY }, []],
    ["tested tomorrow", { testedOn: "2027-06-02" }, ["testedOn"]],
    ["due on the day of the last test", { testDueOn: "2027-03-01" }, ["testDueOn"]],
    ["an overdue test may be written down", { testDueOn: "2027-05-01" }, []],
    ["two years, one of them a leap year", { testDueOn: "2029-03-01" }, []],
    ["two years and a day", { testDueOn: "2029-03-02" }, ["testDueOn"]],
    ["never tested, first test on the 90th day", { testedOn: null, testDueOn: "2027-08-30" }, []],
    ["never tested, first test a day later", { testedOn: null, testDueOn: "2027-08-31" }, ["testDueOn"]],
    ["an end today", { expiresOn: TODAY }, ["expiresOn"]],
    ["30 days after the outage", { expiresOn: "2028-07-01" }, []],
    ["31 days after the outage", { expiresOn: "2028-07-02" }, ["expiresOn"]],
    ["no outage known", { nextOutageOn: null, expiresOn: "2031-01-01" }, []],
    ["an outage that is over", { nextOutageOn: "2027-05-31", expiresOn: "2027-06-20" }, ["nextOutageOn"]],
  ])("%s", (_, dates, fields) => {
    expect(fieldsOf(dates)).toEqual(fields);
  });

  test("names the latest day", () => {
    expect(controlDateProblems({ ...control, expiresOn: "2029-01-01" }, TODAY)).toEqual([
      {
        field: "expiresOn",
        message: "An exception ends at the latest 30 days after the next outage window: 2028-07-01.",
      },
    ]);
  });
});
