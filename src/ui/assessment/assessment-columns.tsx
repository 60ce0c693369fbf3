import type { Route } from "next";
import { AssessmentLink } from "@/ui/assessment/assessment-link";
import { dayWords } from "@/ui/assessment/calendar-words";
import { openAssessmentOf, placeKey, type Place } from "@/ui/assessment/place";
import { Button } from "@/ui/kit/button";
import { Chip } from "@/ui/kit/chip";
import type { DataColumn } from "@/ui/kit/column";
import { Figure } from "@/ui/kit/figure";

type Input = {
  /** Address of the assessments. */
  base: string;
  userId: string;
  /** Null where the viewer may not start one. */
  onStart: ((place: Place) => void) | null;
};

const lastAnswer = ({ assessments }: Place): string | undefined =>
  assessments
    .flatMap(({ lastAnsweredAt }) => lastAnsweredAt ?? [])
    .toSorted()
    .at(-1);

export const assessmentColumns = ({ base, userId, onStart }: Input): DataColumn<Place>[] => [
  {
    id: "place",
    head: "Where",
    cell: ({ siteId, name, isCritical }) => (
      <>
        <b>{name}</b> {isCritical && <Chip>critical</Chip>}
        {siteId === null && (
          <span className="block text-small text-ink-3">Answered once; every site inherits it</span>
        )}
      </>
    ),
  },
  {
    id: "full",
    head: "Full assessment",
    cell: (place) => (
      <AssessmentLink assessment={openAssessmentOf(place, "full")} base={base} userId={userId} />
    ),
  },
  {
    id: "quick",
    head: "Quick assessment",
    cell: (place) => (
      <AssessmentLink assessment={openAssessmentOf(place, "quick")} base={base} userId={userId} />
    ),
  },
  {
    id: "last",
    head: "Last answer",
    cell: (place) => {
      const last = lastAnswer(place);
      return last ? dayWords(last) : "–";
    },
  },
  {
    id: "earlier",
    head: "Earlier",
    align: "right",
    cell: (place) => {
      const earlier = place.assessments.filter(({ frozenAt }) => frozenAt !== null).length;
      return earlier === 0 ? (
        "–"
      ) : (
        <Figure href={`${base}/answers?of=${placeKey(place)}` as Route}>{earlier}</Figure>
      );
    },
  },
  {
    id: "start",
    head: <span className="sr-only">Start</span>,
    align: "right",
    cell: (place) =>
      onStart && (
        <Button aria-label={`Start an assessment: ${place.name}`} onClick={() => onStart(place)} size="small">
          Start…
        </Button>
      ),
  },
];
