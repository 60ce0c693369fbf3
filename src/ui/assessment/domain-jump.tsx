import type { Criterion } from "@/domain/framework/maturity-model";
import type { AnswerSheet } from "@/ui/assessment/answer-sheet";
import { Panel } from "@/ui/kit/panel";

type Props = { sheet: AnswerSheet; onSelect: (criterionId: string) => void };

/** The domains with their progress; each leads to its first question that is not answered. */
export const DomainJump = ({ sheet, onSelect }: Props) => {
  const isAsked = ({ scope }: Criterion) => !sheet.isSite || scope === "site";
  const isOpen = (criterion: Criterion) => sheet.answerOf(criterion) === undefined;
  const domains = sheet.index.model.domains
    .map(({ id, name }) => {
      const asked = sheet.criteria.filter(
        (criterion) => sheet.index.capability(criterion.capabilityId).domainId === id && isAsked(criterion),
      );
      return { id, name, asked, open: asked.filter(isOpen) };
    })
    .filter(({ asked }) => asked.length > 0);
  return (
    <Panel title="Go to">
      <ul className="grid gap-x-6 md:max-lg:grid-cols-2">
        {domains.map(({ id, name, asked, open }) => (
          <li key={id}>
            <button
              className="flex h-7 w-full items-center justify-between gap-2 rounded-control px-1 text-left font-medium text-accent hover:bg-ground hover:text-accent-strong"
              onClick={() => onSelect((open[0] ?? asked[0])?.id ?? "")}
              type="button"
            >
              {name}
              <span className="font-normal text-ink-2">
                {asked.length - open.length} of {asked.length}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
