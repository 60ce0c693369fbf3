import { MaturityCellLook, type MaturityCellState } from "@/ui/kit/maturity-cell-look";

const KEYS: readonly { state: MaturityCellState; words: string }[] = [
  { state: { supported: 1 }, words: "supported level" },
  { state: { supported: 1, target: 3 }, words: "below target 3: outline in the tone of the target" },
  { state: { supported: 1, claimed: 3 }, words: "answers say 3, a hard prerequisite or proof is missing" },
  { state: { supported: "unknown" }, words: "nobody could answer" },
  { state: { supported: 1, attention: "overdue" }, words: "a compensation test is overdue" },
];

/** How to read a heat cell. */
export const ResultsKeys = () => (
  <ul className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line px-4 py-3 text-small text-ink-3">
    {KEYS.map(({ state, words }) => (
      <li className="flex items-center gap-2" key={words}>
        <span aria-hidden="true" className="w-14 text-dense">
          <MaturityCellLook {...state} />
        </span>
        {words}
      </li>
    ))}
  </ul>
);
