import { STANDINGS, type Standing } from "@/domain/assessment/standing";
import { AnswerMark } from "@/ui/assessment/answer-mark";
import type { AnswerSheet } from "@/ui/assessment/answer-sheet";
import { classNames } from "@/ui/kit/class-names";
import { Panel } from "@/ui/kit/panel";

type Props = {
  sheet: AnswerSheet;
  /** Only questions of this standing are listed. */
  show: Standing | null;
  onShow: (standing: Standing | null) => void;
};

/** How far the assessment is. Each count is a door to its questions; pressed again it opens all of them. */
export const ProgressPanel = ({ sheet, show, onShow }: Props) => {
  const { counts, asked } = sheet;
  const answered = asked - counts["not-answered"];
  return (
    <Panel aside={`${answered} of ${asked}`} title="Answered">
      <div className="h-2 overflow-hidden rounded-cell bg-sunken">
        <div
          className="h-full rounded-cell bg-ink-2"
          style={{ width: asked === 0 ? 0 : `${(100 * answered) / asked}%` }}
        />
      </div>
      <ul className="mt-3 grid grid-cols-2 gap-x-6 lg:grid-cols-1">
        {STANDINGS.filter(
          (standing) => counts[standing] > 0 || standing === "unknown" || standing === show,
        ).map((standing) => (
          <li key={standing}>
            <button
              aria-pressed={show === standing}
              className={classNames(
                "flex h-7 w-full items-center justify-between gap-2 rounded-control px-1 hover:bg-ground",
                show === standing && "bg-accent-soft",
              )}
              onClick={() => onShow(show === standing ? null : standing)}
              type="button"
            >
              <AnswerMark standing={standing} />
              <span className="door">{counts[standing]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
