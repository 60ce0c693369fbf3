import type { CutOver } from "@/domain/governance/cut-over";
import { formatsFor } from "@/domain/report/format";

/** Months and hours carry no money. */
const { month, count } = formatsFor("EUR");

const WORDS: { readonly [Fact in keyof CutOver]: { term: string; value: (cutOver: CutOver) => string } } = {
  code: { term: "Package", value: ({ code }) => code },
  name: { term: "Name", value: ({ name }) => name },
  site: { term: "Site", value: ({ site }) => site },
  startMonth: { term: "Work starts", value: ({ startMonth }) => month(startMonth) },
  cutOverMonth: { term: "Production stops", value: ({ cutOverMonth }) => month(cutOverMonth) },
  outageHours: { term: "For", value: ({ outageHours }) => `${count(outageHours)}\u00A0h` },
  outageWindow: { term: "Kind of stop", value: ({ outageWindow }) => outageWindow.replaceAll("-", " ") },
  needsBackOutPlan: {
    term: "Back-out plan",
    value: ({ needsBackOutPlan }) => (needsBackOutPlan ? "needed before the stop" : "not needed"),
  },
};

/** What is signed, line by line; name and code stand in the head of the panel already. */
export const cutOverFacts = (cutOver: CutOver): { term: string; detail: string }[] =>
  (["site", "startMonth", "cutOverMonth", "outageHours", "outageWindow", "needsBackOutPlan"] as const).map(
    (fact) => ({ term: WORDS[fact].term, detail: WORDS[fact].value(cutOver) }),
  );

/** “production stops: April 2027 → May 2027”. */
export const changeWords = (fact: keyof CutOver, before: CutOver, now: CutOver): string => {
  const { term, value } = WORDS[fact];
  return `${term.toLowerCase()}: ${value(before)} → ${value(now)}`;
};
