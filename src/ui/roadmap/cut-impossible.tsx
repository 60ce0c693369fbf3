import { formatsFor } from "@/domain/report/format";
import { ExceptionText } from "@/ui/kit/exception-text";
import { Panel } from "@/ui/kit/panel";
import type { ImpossibleCutOutput } from "@/ui/roadmap/roadmap-output";

type Props = { answer: ImpossibleCutOutput; currency: string };

/** Who finds no place although protected, and how much of a cut there is room for. */
export const CutImpossible = ({ answer, currency }: Props) => {
  const { misfits, isProven, deepestPercent, missing } = answer;
  const { budget } = formatsFor(currency);
  return (
    <Panel
      title={isProven ? "Impossible, proven" : "No plan was found in the time"}
      unit="nothing protected is dropped to make it fit"
    >
      <ul className="grid gap-1">
        {misfits.map(({ code, name, reason }) => (
          <li key={code}>
            <ExceptionText tone="stop">
              {code} {name}
            </ExceptionText>
            : <span className="text-ink-2">{reason.replace(`${code}: `, "")}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        {deepestPercent === null
          ? "It does not fit with the whole money either. Look at what the plan breaks on the timeline first."
          : `The deepest cut with a plan is ${deepestPercent}\u00A0%; ${budget(missing)} are missing for the one asked for.`}
      </p>
    </Panel>
  );
};
