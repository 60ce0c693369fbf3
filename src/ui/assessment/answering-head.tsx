import type { Route } from "next";
import { AnsweringActions } from "@/ui/assessment/answering-actions";
import { answeringHeadline } from "@/ui/assessment/answering-words";
import type { AnswerSheet } from "@/ui/assessment/answer-sheet";
import type { AssessmentOutput } from "@/ui/assessment/assessment-output";
import { dayWords, monthWords } from "@/ui/assessment/calendar-words";
import { PageHeadline } from "@/ui/kit/page-headline";
import { TextLink } from "@/ui/kit/text-link";

type Props = {
  programmeId: string;
  base: string;
  page: AssessmentOutput;
  sheet: AnswerSheet;
  reason: string | null;
};

const MODE_WORDS = {
  quick: "40 outcomes; the result is counts and what excludes level 2, never a level",
  full: "level by level, up to the first that is not met",
} as const;

/** Where the assessment stands, what it is, and where its result is read. */
export const AnsweringHead = ({ programmeId, base, page, sheet, reason }: Props) => {
  const { name, mode, siteName, startedOn, startedBy, frozenAt, replacedById, targetsDue } = page;
  const { organisationAssessmentId, siteGroupAssessmentId, siteGroupName } = page;
  const isDone = sheet.counts["not-answered"] === 0 && sheet.asked > 0;
  return (
    <PageHeadline
      answer={answeringHeadline({
        siteName,
        counts: sheet.counts,
        asked: sheet.asked,
        frozenAt,
        isReplaced: replacedById !== null,
      })}
    >
      <span className="block [&_a]:inline-block [&_a]:leading-6">
        <TextLink href={`${base}/answers` as Route}>All assessments</TextLink>
        {isDone && frozenAt === null && mode === "full" && (
          <>
            {" · "}
            <TextLink href={base as Route}>See the results</TextLink>
          </>
        )}
        {replacedById !== null && (
          <>
            {" · "}
            <TextLink href={`${base}/answers/${replacedById}` as Route}>Open the newest</TextLink>
          </>
        )}
        {siteGroupAssessmentId !== null && (
          <>
            {" · "}
            <TextLink href={`${base}/answers/${siteGroupAssessmentId}` as Route}>
              What group {siteGroupName} answered
            </TextLink>
          </>
        )}
        {siteName !== null && organisationAssessmentId !== null && (
          <>
            {" · "}
            <TextLink href={`${base}/answers/${organisationAssessmentId}` as Route}>
              What the organisation answered
            </TextLink>
          </>
        )}
      </span>
      <span className="block max-md:hidden">
        {name}, started {dayWords(startedOn)} by {startedBy}: {MODE_WORDS[mode]}.
        {mode === "full" &&
          frozenAt === null &&
          ` Asked as far as this year’s targets, due ${monthWords(targetsDue)}.`}
        {siteName !== null &&
          organisationAssessmentId === null &&
          " What the organisation answers once is not answered yet."}
      </span>
      {reason !== null && <span className="block">{reason}</span>}
      <AnsweringActions page={page} programmeId={programmeId} />
    </PageHeadline>
  );
};
