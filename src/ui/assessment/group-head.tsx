import { standingOf } from "@/domain/assessment/standing";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { AnswerSheet } from "@/ui/assessment/answer-sheet";
import { levelWords } from "@/ui/assessment/level-words";
import type { QuestionGroup } from "@/ui/assessment/question-groups";
import { MaturityLevel } from "@/ui/kit/maturity-level";

type Props = { group: QuestionGroup; sheet: AnswerSheet; titleId: string };

const LevelSoFar = ({ group, sheet }: Omit<Props, "titleId">) => {
  if (group.capability === null) {
    const answered = group.criteria.filter(
      (criterion) => standingOf(sheet.answerOf(criterion), sheet.today) !== "not-answered",
    ).length;
    return (
      <>
        {answered} of {group.criteria.length} answered
      </>
    );
  }
  const levels = sheet.levels.get(group.capability.id);
  if (!sheet.isSite && !isGroupWide(group.capability)) return <>The rest is asked at each site</>;
  const words = levels ? levelWords(levels) : null;
  const target = sheet.targets[group.capability.id] ?? 0;
  return (
    <>
      <MaturityLevel
        level={words === null ? undefined : levels?.native}
        mark={words === null ? "unknown" : "supported"}
      />
      <span>
        {words ?? "nothing answered yet"} · target {target}
      </span>
    </>
  );
};

/** Name of a group of questions, and where it stands with the answers so far. */
export const GroupHead = ({ group, sheet, titleId }: Props) => (
  <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-strong bg-surface px-4 py-2 md:sticky md:top-(--shell-height) md:z-1">
    <h2 className="min-w-0 flex-1 text-body leading-6 font-semibold" id={titleId}>
      {group.capability && <span className="mr-3 font-medium text-ink-3">{group.id}</span>}
      {group.title}
    </h2>
    <span className="flex items-center gap-2 text-small text-ink-2 max-md:basis-full">
      <LevelSoFar group={group} sheet={sheet} />
    </span>
  </header>
);
