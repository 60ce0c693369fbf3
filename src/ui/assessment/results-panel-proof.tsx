import type { Route } from "next";
import type { HonestState } from "@/domain/assessment/honest-state";
import type { LevelRange } from "@/domain/assessment/confidence-range";
import type { HeatView } from "@/domain/assessment/heat-view";
import { FORMATS } from "@/ui/assessment/results-formats";
import { shareText } from "@/ui/assessment/domain-remarks";
import type { CellProofOutput } from "@/ui/assessment/results-output";
import { Facts } from "@/ui/kit/facts";
import { Figure } from "@/ui/kit/figure";
import { SidePanelSection } from "@/ui/kit/side-panel-section";

const HONEST_WORDS: Record<HonestState, string> = {
  "met-natively": "met natively",
  "met-by-compensation": "met by compensation",
  accepted: "accepted with a date",
  open: "open",
};

/** Level 2 needs a document and level 3 a sample or tool, for at least one criterion that is met. */
const STRONGER = "No answer lacks proof, but level 2 needs a document, and level 3 a sample, test or tool.";

const rangeSentence = ({ proven, claimed }: LevelRange, unproven: number): string => {
  if (proven === claimed) return `Level ${claimed} is proven.`;
  const lacking =
    unproven === 0 ? STRONGER : `${unproven} ${unproven === 1 ? "answer lacks" : "answers lack"} proof.`;
  return `${proven} proven, ${claimed} claimed. ${lacking}`;
};

type Props = {
  proof: CellProofOutput;
  compensation: HeatView["compensation"];
  /** Where the answers are given; null where there are none. */
  answersHref: string | null;
};

/** How sure the levels are, which answers lack proof, and how each criterion is dealt with. */
export const ResultsPanelProof = ({ proof, compensation, answersHref }: Props) => {
  const { criteria, ranges, share } = proof;
  const range = ranges[compensation];
  const unproven = criteria.filter(({ isUnproven }) => isUnproven);
  const counts = Object.entries(HONEST_WORDS)
    .map(([state, words]) => ({
      term: words,
      detail: criteria.filter((criterion) => criterion.state === state).length,
    }))
    .filter(({ detail }) => detail > 0);
  const shares = shareText(share);
  return (
    <SidePanelSection title="Proven or claimed">
      <p>
        {range.proven < range.claimed && (
          <span aria-hidden="true" className="mr-1.5 inline-block size-3 bg-hatch align-[-1px]" />
        )}
        {rangeSentence(range, unproven.length)}
      </p>
      {unproven.length > 0 && (
        <ul className="mt-1">
          {unproven.map(({ id, text, claimedFrom }) => (
            <li className="py-0.5" key={id}>
              {answersHref === null ? id : <Figure href={`${answersHref}?q=${id}` as Route}>{id}</Figure>}{" "}
              {text}{" "}
              <span className="text-ink-3">
                {claimedFrom === null ? "nothing shown" : `claimed since ${FORMATS.date(claimedFrom)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2">
        <Facts
          facts={[
            ...counts,
            ...criteria.flatMap(({ id, state, acceptedUntil }) =>
              state === "accepted" && acceptedUntil !== null
                ? [{ term: `${id} accepted until`, detail: FORMATS.date(acceptedUntil) }]
                : [],
            ),
            ...(shares === null ? [] : [{ term: "Share of", detail: shares }]),
          ]}
        />
      </div>
    </SidePanelSection>
  );
};
