import { ANSWER_VALUES } from "@/domain/assessment/answer";
import { ANSWER_KEY, STANDING_LABEL } from "@/ui/assessment/answer-words";
import { Key } from "@/ui/kit/key";
import { Panel } from "@/ui/kit/panel";

const MOVES = [
  { keys: ["J", "↓"], does: "Next question" },
  { keys: ["K", "↑"], does: "Question before" },
  { keys: ["O"], does: "Next one not answered" },
  { keys: ["Enter"], does: "Details" },
  { keys: ["Z"], does: "Undo" },
];

const KEYS = [
  ...ANSWER_VALUES.map((value) => ({ keys: [ANSWER_KEY[value].toUpperCase()], does: STANDING_LABEL[value] })),
  ...MOVES,
];

/** The keyboard at a glance; a phone has none. */
export const KeyLegend = () => (
  <div className="max-lg:hidden print:hidden">
    <Panel title="Keys">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 text-small text-ink-2">
        {KEYS.map(({ keys, does }) => (
          <div className="contents" key={does}>
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  </div>
);
