import type { SafetyClass as Class } from "@/domain/footprint/site";
import { SAFETY_MEANING } from "@/ui/gap/safety-words";
import { SafetyClass } from "@/ui/kit/safety-class";

/** Safety is a section, not a column: nobody can sort money above people. */
export const GapClassHead = ({ value, count }: { value: Class; count: number }) => (
  <span className="relative flex flex-wrap items-center gap-x-3 lg:flex-nowrap lg:whitespace-nowrap">
    <SafetyClass value={value} />
    <b>{SAFETY_MEANING[value]}</b>
    <span className="text-ink-3">
      {count.toLocaleString("en-GB")} {count === 1 ? "gap" : "gaps"}
    </span>
  </span>
);
