import { COVERAGE_RULE } from "@/domain/assessment/coverage-state";

/** How the figures come about; the last sentence always stands in the open. */
export const CoverageRule = () => {
  const rules = COVERAGE_RULE.slice(0, -1);
  return (
    <div className="max-w-[104ch] text-small text-ink-2">
      <p>{COVERAGE_RULE.at(-1)}</p>
      <details className="mt-1">
        <summary className="w-fit font-medium text-accent">How coverage is counted</summary>
        <ul className="mt-1 grid list-disc gap-1 pl-4">
          {rules.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  );
};
