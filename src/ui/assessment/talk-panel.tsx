import { ABOUT, type About, type QuestionNotes } from "@/ui/assessment/use-question-notes";
import { classNames } from "@/ui/kit/class-names";
import { Panel } from "@/ui/kit/panel";

type Props = { notes: QuestionNotes; about: About | null; onAbout: (about: About | null) => void };

const LABEL: Record<About, string> = {
  review: "For review",
  mine: "Assigned to me",
  comments: "With open comments",
};

/** What people said beside the answers. Each count is a door to its questions; pressed again it opens all of them. */
export const TalkPanel = ({ notes, about, onAbout }: Props) => (
  <Panel title="Talk">
    <ul>
      {ABOUT.map((each) => (
        <li key={each}>
          <button
            aria-pressed={about === each}
            className={classNames(
              "flex h-7 w-full items-center justify-between gap-2 rounded-control px-1 text-left hover:bg-ground",
              about === each && "bg-accent-soft",
            )}
            onClick={() => onAbout(about === each ? null : each)}
            type="button"
          >
            {LABEL[each]}
            <span className="door">{notes.idsOf(each).size}</span>
          </button>
        </li>
      ))}
    </ul>
  </Panel>
);
