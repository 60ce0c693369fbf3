import type { Route } from "next";
import type { AssessmentMode } from "@/domain/assessment/asked-criteria";
import { AssessmentLink } from "@/ui/assessment/assessment-link";
import { dayWords } from "@/ui/assessment/calendar-words";
import { newestAssessmentOf, placeKey, type Place } from "@/ui/assessment/place";
import { Button } from "@/ui/kit/button";
import { Chip } from "@/ui/kit/chip";
import type { DataColumn } from "@/ui/kit/column";
import type { ExportSlot } from "@/ui/kit/export-slot";
import { Figure } from "@/ui/kit/figure";

type Input = {
  /** Address of the assessments. */
  base: string;
  userId: string;
  /** Null where the viewer may not start one. */
  onStart: ((place: Place) => void) | null;
  exportSlot: ExportSlot;
};

const lastAnswer = ({ assessments }: Place): string => {
  const last = assessments
    .flatMap(({ lastAnsweredAt }) => lastAnsweredAt ?? [])
    .toSorted()
    .at(-1);
  return last ? dayWords(last) : "–";
};

const Earlier = ({ place, base }: { place: Place; base: string }) => {
  const earlier = place.assessments.filter(({ frozenAt }) => frozenAt !== null).length;
  if (earlier === 0) return "–";
  return <Figure href={`${base}?of=${placeKey(place)}` as Route}>{earlier}</Figure>;
};

/** Those that count. */
const newestOf = (place: Place) =>
  (["full", "quick"] as const).flatMap((mode) => {
    const assessment = newestAssessmentOf(place, mode);
    return assessment
      ? [{ id: assessment.id, name: mode === "full" ? "Full assessment" : "Quick assessment" }]
      : [];
  });

export const assessmentColumns = ({ base, userId, onStart, exportSlot }: Input): DataColumn<Place>[] => {
  const link = (place: Place, mode: AssessmentMode) => (
    <AssessmentLink assessment={newestAssessmentOf(place, mode)} base={base} userId={userId} />
  );
  return [
    {
      id: "place",
      head: "Where",
      cell: (place) => (
        <>
          <b>{place.name}</b> {place.isCritical && <Chip>critical</Chip>}
          {place.note !== null && <span className="block text-small text-ink-3">{place.note}</span>}
          <span className="block md:hidden">Full: {link(place, "full")}</span>
          <span className="block md:hidden">Quick: {link(place, "quick")}</span>
        </>
      ),
    },
    { id: "full", head: "Full assessment", from: "md", cell: (place) => link(place, "full") },
    { id: "quick", head: "Quick assessment", from: "md", cell: (place) => link(place, "quick") },
    { id: "last", head: "Last answer", from: "lg", cell: (place) => lastAnswer(place) },
    {
      id: "earlier",
      head: "Earlier",
      align: "right",
      from: "md",
      cell: (place) => <Earlier base={base} place={place} />,
    },
    {
      id: "actions",
      head: <span className="sr-only">Start, or export answers</span>,
      align: "right",
      cell: (place) => (
        <span className="inline-flex items-center gap-1">
          {exportSlot({ of: place.name, assessments: newestOf(place) })}
          {onStart && (
            <Button
              aria-label={`Start an assessment: ${place.name}`}
              onClick={() => onStart(place)}
              size="small"
            >
              Start…
            </Button>
          )}
        </span>
      ),
    },
  ];
};
