import type { AnswerDryRun, AnswerProposal } from "@/domain/exchange/answer-book";
import { answerWords, dryRunWords } from "@/ui/exchange/answer-words";
import { Checkbox } from "@/ui/kit/checkbox";

const Proposals = ({ title, proposals }: { title: string; proposals: readonly AnswerProposal[] }) =>
  proposals.length === 0 ? null : (
    <section>
      <h3 className="text-small font-medium">{title}</h3>
      <ul className="text-small text-ink-2">
        {proposals.map(({ id, answer, stored }) => (
          <li key={id}>
            {id}: {stored && `${answerWords(stored.answer)} → `}
            {answerWords(answer)}
          </li>
        ))}
      </ul>
    </section>
  );

type Props = {
  run: AnswerDryRun;
  /** Ids of the questions where the file's answer goes before the one here. */
  chosen: ReadonlySet<string>;
  onChoose: (id: string, isFiles: boolean) => void;
};

/** What a file of answers would do; where somebody answered in the meantime both stand side by side. */
export const DryRunView = ({ run, chosen, onChoose }: Props) => (
  <div className="flex flex-col gap-3">
    <output className="block">
      {dryRunWords(run)}. {run.emptyCount > 0 && `${run.emptyCount} rows are empty: what stands here stays.`}
    </output>
    {run.problems.length > 0 && (
      <section>
        <h3 className="text-small font-medium">Cannot be read; correct the file</h3>
        <ul className="text-small">
          {run.problems.map(({ row, id, reason }) => (
            <li key={row}>
              Row {row}, {id}: {reason}
            </li>
          ))}
        </ul>
      </section>
    )}
    {run.conflicts.length > 0 && (
      <section>
        <h3 className="text-small font-medium">
          Answered here in the meantime; tick where the file is right
        </h3>
        <ul className="flex flex-col gap-2 text-small">
          {run.conflicts.map(({ id, answer, stored }) => (
            <li key={id}>
              <Checkbox
                checked={chosen.has(id)}
                label={`${id}: take ${answerWords(answer)}`}
                onChange={({ target }) => onChoose(id, target.checked)}
              />
              {stored && (
                <span className="block pl-6 text-ink-2">
                  Here: {answerWords(stored.answer)}, {stored.answeredBy}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
    )}
    <Proposals proposals={run.changed} title="Changed" />
    <Proposals proposals={run.added} title="New" />
  </div>
);
