"use client";

import { useId, type ReactNode } from "react";
import { standingOf, type Standing } from "@/domain/assessment/standing";
import type { Criterion, MaturityLevel } from "@/domain/framework/maturity-model";
import { isInherited, type AnswerSheet } from "@/ui/assessment/answer-sheet";
import { CapabilityDepth } from "@/ui/assessment/capability-depth";
import { GroupHead } from "@/ui/assessment/group-head";
import { inheritedFrom } from "@/ui/assessment/inherited-words";
import { noteWords } from "@/ui/assessment/note-words";
import type { QuestionNotes } from "@/ui/assessment/use-question-notes";
import { QuestionRow } from "@/ui/assessment/question-row";
import type { Question } from "@/ui/assessment/answer-desk";
import type { Backing } from "@/ui/assessment/use-backing";
import type { ShownGroup } from "@/ui/assessment/shown-groups";
import { Button } from "@/ui/kit/button";
import { classNames } from "@/ui/kit/class-names";

type Props = {
  group: ShownGroup;
  sheet: AnswerSheet;
  questionOf: (criterionId: string) => Question;
  noteOf: QuestionNotes["noteOf"];
  current: string | null;
  /** The current question, open for an answer; it is shown whatever the filter. */
  cardOf: (criterion: Criterion) => ReactNode;
  isFiltered: boolean;
  isClaimed: Backing["isClaimed"];
  /** On a phone only the current question is shown, unless the list is asked for. */
  isList: boolean;
  onFold: (groupId: string) => void;
  onSelect: (criterionId: string) => void;
  onGoBeyond: (capabilityId: string) => void;
};

const LevelBand = ({ level, sheet }: { level: MaturityLevel; sheet: AnswerSheet }) => (
  <p className="border-b border-line bg-ground px-4 py-0.5 text-small text-ink-3">
    Maturity level {level}, {sheet.index.model.levels[level]?.name}
  </p>
);

/** Only what is said to be in place can be claimed. */
const IN_PLACE: ReadonlySet<Standing> = new Set(["yes", "compensated"]);

const hasNotes = ({ answer }: Question): boolean =>
  answer !== null && (answer.rationale !== "" || answer.evidenceUrl !== null);

/** A capability may be answered partly for the group and partly for the organisation. */
const inheritedWords = ({ criteria }: ShownGroup, questionOf: Props["questionOf"]): string => {
  const sources = new Set(
    criteria.map(({ id }) => inheritedFrom(questionOf(id).inherited ?? { from: "organisation" })),
  );
  return `Answered once for ${[...sources].join(" and ")} and inherited here.`;
};

/** The questions of one capability (quick mode: of one domain) under their head. */
export const QuestionGroupSection = (props: Props) => {
  const {
    group,
    sheet,
    questionOf,
    noteOf,
    current,
    cardOf,
    isFiltered,
    isClaimed,
    isList,
    onFold,
    onSelect,
    onGoBeyond,
  } = props;
  const { capability, isFolded } = group;
  const titleId = useId();
  const criteria = group.criteria.filter(
    (criterion) => criterion.id === current || group.shown.includes(criterion),
  );
  const standingAt = (criterion: Criterion) => standingOf(sheet.answerOf(criterion), sheet.today);
  const placeOf = (criterion: Criterion) =>
    isInherited(sheet, criterion) ? (questionOf(criterion.id).inherited?.place ?? "organisation") : "here";
  const hasBands = capability !== null && criteria.some(({ level }) => level !== criteria[0]?.level);
  const onPhone = (isHere: boolean) => !isHere && !isList && "max-md:hidden";
  if (isFiltered && criteria.length === 0) return null;
  return (
    <section
      aria-labelledby={titleId}
      className={classNames(
        "rounded-panel border border-line bg-surface",
        onPhone(criteria.some(({ id }) => id === current)),
      )}
    >
      <GroupHead group={group} sheet={sheet} titleId={titleId} />
      {group.isInherited && (
        <p className="flex min-h-9 flex-wrap items-center gap-x-3 px-4 py-1.5 text-ink-2">
          {inheritedWords(group, questionOf)}
          <Button aria-expanded={!isFolded} onClick={() => onFold(group.id)} size="small" variant="quiet">
            {isFolded ? `Show all ${group.criteria.length}` : "Fold"}
          </Button>
        </p>
      )}
      <ol>
        {criteria.map((criterion, at) => (
          <li
            className={classNames("border-b border-line last:border-b-0", onPhone(criterion.id === current))}
            key={criterion.id}
          >
            {hasBands && criterion.level !== criteria[at - 1]?.level && (
              <LevelBand level={criterion.level} sheet={sheet} />
            )}
            {criterion.id === current ? (
              cardOf(criterion)
            ) : (
              <QuestionRow
                criterion={criterion}
                isClaimed={IN_PLACE.has(standingAt(criterion)) && isClaimed(criterion.id, placeOf(criterion))}
                note={noteWords(noteOf(criterion.id))}
                hasNotes={hasNotes(questionOf(criterion.id))}
                inheritedFrom={
                  isInherited(sheet, criterion)
                    ? (questionOf(criterion.id).inherited?.from ?? "organisation")
                    : null
                }
                onSelect={onSelect}
                pending={questionOf(criterion.id).pending?.state.kind ?? null}
                standing={standingAt(criterion)}
              />
            )}
          </li>
        ))}
      </ol>
      {capability !== null && !sheet.isFrozen && !group.isInherited && (
        <CapabilityDepth capabilityId={capability.id} onGoBeyond={onGoBeyond} sheet={sheet} />
      )}
    </section>
  );
};
