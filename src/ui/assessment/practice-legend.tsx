import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import { PracticeMark } from "@/ui/assessment/practice-mark";
import { PRACTICE_WORDS } from "@/ui/assessment/practice-words";
import { Key } from "@/ui/kit/key";
import { Panel } from "@/ui/kit/panel";

const MOVES = [
  { keys: ["0"], does: "Take the answer back" },
  { keys: ["J", "↓"], does: "Next" },
  { keys: ["K", "↑"], does: "Before" },
  { keys: ["O"], does: "Next one not answered" },
  { keys: ["Enter"], does: "Note" },
];

/** The keyboard at a glance with the mark of each answer; a phone has no keys. */
export const PracticeLegend = ({ scale }: { scale: PracticeScale }) => (
  <div className="max-lg:hidden print:hidden">
    <Panel title="Keys">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 text-small text-ink-2">
        {PRACTICE_WORDS[scale].map(({ value, label, key }) => (
          <div className="contents" key={value}>
            <dt>
              <Key>{key.toUpperCase()}</Key>
            </dt>
            <dd className="flex items-center gap-2">
              <PracticeMark value={value} />
              {label}
            </dd>
          </div>
        ))}
        {scale === "csf" && (
          <div className="contents">
            <dt>
              <Key>Shift</Key>
            </dt>
            <dd>with a word: the target</dd>
          </div>
        )}
        {MOVES.map(({ keys, does }) => (
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
