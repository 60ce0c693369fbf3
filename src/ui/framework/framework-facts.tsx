import { coverageSentence } from "@/ui/framework/coverage-bar";
import { FrameworkAssessments } from "@/ui/framework/framework-assessments";
import type { FrameworkOutput } from "@/ui/framework/framework-output";
import type { ExportSlot } from "@/ui/kit/export-slot";
import { Panel } from "@/ui/kit/panel";

type Props = { base: string; exportSlot: ExportSlot; framework: FrameworkOutput };

/** Its own assessments, and what the reader should know about the list itself. */
export const FrameworkFacts = ({ base, exportSlot, framework }: Props) => {
  const { version, publisher, licence, note, sources, byKind, assessments, mayAssess } = framework;
  return (
    <>
      <FrameworkAssessments
        assessments={assessments}
        base={base}
        exportSlot={exportSlot}
        how={
          mayAssess
            ? "Start with “Assess this framework”."
            : "A facilitator or the programme lead can start that."
        }
      />
      <Panel title="About this catalogue">
        <dl className="grid max-w-[104ch] gap-x-6 gap-y-1 md:grid-cols-[auto_1fr]">
          {[
            ["Version", version],
            ["Publisher", publisher],
            ["Licence", licence],
            ["Note", note],
            ["Sources", sources.join("; ")],
            ...(byKind.length > 1 ? byKind.map(({ name, counts }) => [name, coverageSentence(counts)]) : []),
          ]
            .filter(([, detail]) => detail)
            .map(([term, detail]) => (
              <div className="contents" key={term}>
                <dt className="text-ink-3">{term}</dt>
                <dd className="wrap-anywhere max-md:mb-1">{detail}</dd>
              </div>
            ))}
        </dl>
      </Panel>
    </>
  );
};
