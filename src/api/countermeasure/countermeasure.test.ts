import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { CHECKMARK_TESTS } from "@/domain/assessment/checkmark-index";
import { NO_STEWARDSHIP } from "@/domain/countermeasure/stewardship";
import type { CountermeasureId, SiteId } from "@/domain/shared/ids";
import { addDays } from "@/domain/shared/iso-day";
import { closeDatabase } from "@/data/client";
import { today } from "@/api/today";
import { answer, assess, compensatedBy } from "@/test/assess";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";
import { maturityModelIndex as index } from "@/data/content/maturity-model";

afterAll(closeDatabase);

const FIRST_RUNG = index.criteriaAt("SEG-2", 1);
const [COMPENSATED = ""] = FIRST_RUNG.map(({ id }) => id);

let ours: Minted;
let site: SiteId;
beforeEach(async () => {
  ours = await mintProgramme();
  site = ours.siteIds[0] as SiteId;
});

const fields = (over: object = {}) => ({
  programmeId: ours.programmeId,
  name: "Guarded patch panel",
  effect: "prevent" as const,
  reason: "no-window" as const,
  owner: "Sven Dahl",
  credit: 0.6,
  compensates: [{ criterionId: COMPENSATED, siteId: site }],
  testedOn: addDays(today(), -30),
  testDueOn: addDays(today(), 335),
  expiresOn: addDays(today(), 400),
  nextOutageOn: null,
  templateId: null,
  description: "",
  procedure: "WI-12",
  yearlyCost: 0,
  reviewMonths: 6,
  ...over,
});

type Versioned = { controlId: CountermeasureId; version: number };

/** Level of SEG-2 at the site with and without compensations. */
const levelOf = async () => {
  const { rows } = await ours.api.assessment.heatMap({ programmeId: ours.programmeId });
  const [supported, native, , withCompensation, lapsed] =
    rows.find(({ capabilityId }) => capabilityId === "SEG-2")?.cells[0] ?? [];
  return { supported, native, withCompensation, lapsed };
};

const compensateFirstRung = async (answerDue: string) => {
  const yes = Object.fromEntries(FIRST_RUNG.map(({ id }) => [id, answer("yes")]));
  await assess(ours, site, { ...yes, [COMPENSATED]: compensatedBy("Guarded patch panel", answerDue) });
};

describe("the register", () => {
  test("a control in force holds the level with compensation, never the native one", async () => {
    await compensateFirstRung(addDays(today(), -1));
    expect(await levelOf()).toMatchObject({ native: 0, withCompensation: 0, lapsed: 1 });
    await ours.api.countermeasure.registerControl(fields());
    expect(await levelOf()).toMatchObject({ native: 0, withCompensation: 1, lapsed: 0 });
  });

  test("on the day its test falls due the level falls by itself, with one entry in the log", async () => {
    await compensateFirstRung(addDays(today(), -1));
    const { controlId } = await ours.api.countermeasure.registerControl(
      fields({ testDueOn: today(), testedOn: addDays(today(), -200) }),
    );
    expect(await levelOf()).toMatchObject({ withCompensation: 0, lapsed: 1 });
    const read = () => ours.api.countermeasure.controls({ programmeId: ours.programmeId });
    await Promise.all([read(), read(), read()]);
    expect((await read()).controls).toMatchObject([{ id: controlId, state: "test-due", creditToday: 0.6 }]);
    const log = await ours.api.countermeasure.log({ programmeId: ours.programmeId, controlId });
    expect(log).toMatchObject([{ command: "countermeasure.testLapsed", by: null }]);
    expect(log[0]?.at.slice(0, 10)).toBe(today());
  });

  test("an answer that names the control follows its days, also when they come nearer", async () => {
    const { controlId, version }: Versioned = await ours.api.countermeasure.registerControl(fields());
    await compensateFirstRung(addDays(today(), 335));
    expect(await levelOf()).toMatchObject({ withCompensation: 1 });
    const { programmeId } = ours;
    await ours.api.countermeasure.endException({ programmeId, controlId, expectedVersion: version });
    expect(await levelOf()).toMatchObject({ withCompensation: 0, lapsed: 1 });
    await ours.api.countermeasure.changeControl({
      ...fields({ name: "Guarded panel" }),
      controlId,
      expectedVersion: version + 1,
    });
    expect(await levelOf()).toMatchObject({ withCompensation: 1, lapsed: 0 });
    const tested = { testedOn: today(), testDueOn: addDays(today(), 365) };
    await ours.api.countermeasure.recordControlTest({
      programmeId,
      controlId,
      expectedVersion: version + 2,
      ...tested,
    });
    const { controls } = await ours.api.countermeasure.controls({ programmeId });
    expect(controls).toMatchObject([{ name: "Guarded panel", state: "in-force", ...tested }]);
    const log = await ours.api.countermeasure.log({ programmeId, controlId });
    expect(log.map(({ command }) => command)).toEqual([
      "countermeasure.recordControlTest",
      "countermeasure.changeControl",
      "countermeasure.endException",
    ]);
  });

  test("a change of what somebody else changed meanwhile is a conflict", async () => {
    const { controlId, version }: Versioned = await ours.api.countermeasure.registerControl(fields());
    const change = () =>
      ours.api.countermeasure.changeControl({ ...fields(), controlId, expectedVersion: version });
    await change();
    await expect(change()).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test.each([
    ["credit above 80 %", { credit: 0.81 }, /at most 80 %/],
    ["nothing to stand in for", { compensates: [] }, /at least one criterion/],
    ["a test in the future", { testedOn: "2099-01-01", testDueOn: "2099-06-01" }, /lies in the future/],
    [
      "an end long after the outage",
      { nextOutageOn: addDays(today(), 60), expiresOn: addDays(today(), 100) },
      /at the latest 30 days after/,
    ],
    ["an unknown template", { templateId: "magic" }, /no such control/],
    ["an unknown question", { compensates: [{ criterionId: "X-1", siteId: null }] }, /no question X-1/],
  ])("%s is refused", async (_what, over, says) => {
    await expect(ours.api.countermeasure.registerControl(fields(over))).rejects.toThrow(says);
  });

  test("who sees one site writes for that site alone", async () => {
    const lead = await mintMember(ours, { role: "site-lead", siteIds: [site] });
    await lead.api.countermeasure.registerControl(fields());
    const everywhere = fields({ compensates: [{ criterionId: COMPENSATED, siteId: null }] });
    await expect(lead.api.countermeasure.registerControl(everywhere)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const contributor = await mintMember(ours, { role: "contributor" });
    await expect(contributor.api.countermeasure.registerControl(fields())).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

test("a yes with nothing behind it is a mere checkmark; a control that is kept up is none", async () => {
  await assess(ours, site, {
    [COMPENSATED]: compensatedBy("Guarded patch panel"),
    "SEG-2.2.a": answer("yes"),
  });
  const { programmeId } = ours;
  const before = await ours.api.countermeasure.checkmarks({ programmeId });
  expect(before.overall).toMatchObject({ implemented: 2, hollow: 2, index: 100 });
  await ours.api.countermeasure.registerControl(fields());
  const after = await ours.api.countermeasure.checkmarks({ programmeId });
  expect(after.overall).toMatchObject({ hollow: 1, index: 50 });
  expect(after.repair).toMatchObject([
    { criterionId: "SEG-2.2.a", capabilityId: "SEG-2", failed: CHECKMARK_TESTS },
  ]);
});

describe("who keeps a practice up", () => {
  const record = (over: object = {}) => ({
    programmeId: ours.programmeId,
    siteId: site,
    capabilityId: "SEG-2",
    ownedBy: ours.userId,
    procedure: "WI-07 firewall rules",
    yearlyCost: 0,
    exceptionPath: "Shift lead, for one shift",
    reviewDueOn: addDays(today(), 90),
    seen: NO_STEWARDSHIP,
    ...over,
  });
  const failedNow = async () => {
    const { repair } = await ours.api.countermeasure.checkmarks({ programmeId: ours.programmeId });
    return repair.find(({ criterionId }) => criterionId === "SEG-2.2.a")?.failed;
  };

  test("is written down, and no longer missing; a member who leaves is missing at once", async () => {
    const { api, programmeId, organisationId } = ours;
    await assess(ours, site, { "SEG-2.2.a": answer("yes") });
    const leaver = await mintMember(ours, { role: "site-lead" });
    await api.countermeasure.recordStewardship(record({ ownedBy: leaver.userId }));
    expect(await failedNow()).toEqual(["proof", "test"]);
    const place = { programmeId, siteId: site, capabilityId: "SEG-2" };
    const { fields: stored, inherited } = await api.countermeasure.stewardship(place);
    expect([stored.ownedBy, stored.yearlyCost, inherited]).toEqual([leaver.userId, 0, null]);
    await api.organisation.removeMember({ organisationId, userId: leaver.userId });
    expect(await failedNow()).toEqual(["owner", "proof", "test"]);
    const again = api.countermeasure.recordStewardship(record({ ownedBy: leaver.userId, seen: stored }));
    await expect(again).rejects.toThrow(/no longer a member/);
    const late = record({ procedure: "WI-08", seen: { ...stored, procedure: "" } });
    await expect(api.countermeasure.recordStewardship(late)).rejects.toThrow(/in the meantime/);
  });

  test("once for all sites, which a member of one site cannot write", async () => {
    const { api, programmeId } = ours;
    const member = await mintMember(ours, { role: "site-lead", siteIds: [site] });
    const once = record({ siteId: null, capabilityId: "RES-1" });
    await expect(member.api.countermeasure.recordStewardship(once)).rejects.toThrow();
    await api.countermeasure.recordStewardship(once);
    const at = { programmeId, siteId: site, capabilityId: "RES-1" };
    expect(await api.countermeasure.stewardship(at)).toMatchObject({
      fields: NO_STEWARDSHIP,
      inherited: { procedure: "WI-07 firewall rules" },
    });
  });
});
