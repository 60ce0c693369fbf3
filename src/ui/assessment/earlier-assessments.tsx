import type { Route } from "next";
import type { ListedAssessment } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";
import { compareHref } from "@/ui/assessment/compare-address";
import type { Place } from "@/ui/assessment/place";
import type { ExportSlot } from "@/ui/kit/export-slot";
import { Figure } from "@/ui/kit/figure";
import { SidePanel } from "@/ui/kit/side-panel";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { TextLink } from "@/ui/kit/text-link";

type Props = { place: Place; base: string; exportSlot: ExportSlot; onClose: () => void };

/** Every assessment of one place, newest first; a frozen one can still be read. */
export const EarlierAssessments = ({ place, base, exportSlot, onClose }: Props) => (
  <SidePanel onClose={onClose} title="All assessments" where={place.name}>
    {place.assessments.map((assessment) => (
      <Earlier
        assessment={assessment}
        base={base}
        exportSlot={exportSlot}
        key={assessment.id}
        place={place}
      />
    ))}
  </SidePanel>
);

type EarlierProps = Omit<Props, "onClose"> & { assessment: ListedAssessment };

const Earlier = ({ assessment, place, base, exportSlot }: EarlierProps) => {
  const { id, name, mode, answered, unknown, startedOn, startedBy, frozenAt } = assessment;
  const compare = compareHref(base.replace(/\/answers$/, ""), place, assessment);
  return (
    <SidePanelSection>
      <p className="flex items-center justify-between gap-2 font-semibold">
        <Figure href={`${base}/${id}` as Route}>{name}</Figure>
        {exportSlot({ of: name, assessments: [{ id, name }] })}
      </p>
      <p className="text-ink-2">
        {mode === "full" ? "Full" : "Quick"}, {answered} answered, {unknown} unknown
      </p>
      <p className="text-small text-ink-3">
        Started {dayWords(startedOn)} by {startedBy}
        {frozenAt === null ? "; open" : `; frozen ${dayWords(frozenAt)}`}
      </p>
      {compare !== null && (
        <p>
          <TextLink href={compare as Route}>Compare with the one before</TextLink>
        </p>
      )}
    </SidePanelSection>
  );
};
