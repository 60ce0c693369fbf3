import type { Control } from "@/domain/countermeasure/control";
import { addDays, daysBetween } from "@/domain/shared/iso-day";

/** An exception ends soon after the window in which it could have been ended for good. */
export const DAYS_AFTER_OUTAGE = 30;
/** Two years: no outage plan of a plant is a reason to believe in a control for longer. */
export const MOST_DAYS_BETWEEN_TESTS = 731;
/** A control that nobody has tried counts for no longer than this. */
export const MOST_DAYS_UNTESTED = 90;

export const latestExpiry = (nextOutageOn: string): string => addDays(nextOutageOn, DAYS_AFTER_OUTAGE);

export type ControlDateProblem = {
  readonly field: "testedOn" | "testDueOn" | "expiresOn" | "nextOutageOn";
  readonly message: string;
};

type ControlDates = Pick<Control, "testedOn" | "testDueOn" | "expiresOn" | "nextOutageOn">;

/** What is wrong between the days of a control when it is saved today. @param today ISO day. */
export const controlDateProblems = (
  { testedOn, testDueOn, expiresOn, nextOutageOn }: ControlDates,
  today: string,
): ControlDateProblem[] => {
  const latest = nextOutageOn && latestExpiry(nextOutageOn);
  const rules: readonly [isBroken: boolean, field: ControlDateProblem["field"], message: string][] = [
    [
      testedOn !== null && testedOn > today,
      "testedOn",
      "The last test lies in the future. Give the day it was done.",
    ],
    [testedOn !== null && testDueOn <= testedOn, "testDueOn", "The next test must be after the last one."],
    [
      testedOn !== null && daysBetween(testedOn, testDueOn) > MOST_DAYS_BETWEEN_TESTS,
      "testDueOn",
      "Plan the next test within two years of the last one.",
    ],
    [
      testedOn === null && daysBetween(today, testDueOn) > MOST_DAYS_UNTESTED,
      "testDueOn",
      `Nobody has tested this control yet. Plan the first test by ${addDays(today, MOST_DAYS_UNTESTED)}.`,
    ],
    [
      expiresOn <= today,
      "expiresOn",
      "The end of the exception has passed. Give a later day, or withdraw the control.",
    ],
    [
      nextOutageOn !== null && nextOutageOn < today,
      "nextOutageOn",
      "This outage window has passed. Give the next one, or leave it empty if none is known.",
    ],
    [
      latest !== null && expiresOn > latest,
      "expiresOn",
      `An exception ends at the latest ${DAYS_AFTER_OUTAGE} days after the next outage window: ${latest}.`,
    ],
  ];
  return rules.flatMap(([isBroken, field, message]) => (isBroken ? { field, message } : []));
};
