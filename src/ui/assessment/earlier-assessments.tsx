import type { Route } from "next";
import { dayWords } from "@/ui/assessment/calendar-words";
import type { Place } from "@/ui/assessment/place";
import { Figure } from "@/ui/kit/figure";
import { SidePanel } from "@/ui/kit/side-panel";
import { SidePanelSection } from "@/ui/kit/side-panel-section";

type Props = { place: Place; base: string; onClose: () => void };

/** Every assessment of one place, newest first; a frozen one can still be read. */
export const EarlierAssessments = ({ place, base, onClose }: Props) => (
  <SidePanel onClose={onClose} title="All assessments" where={place.name}>
    {place.assessments.map(({ id, name, mode, answered, unknown, startedOn, startedBy, frozenAt }) => (
      <SidePanelSection key={id}>
        <p className="font-semibold">
          <Figure href={`${base}/${id}` as Route}>{name}</Figure>
        </p>
        <p className="text-ink-2">
          {mode === "full" ? "Full" : "Quick"}, {answered} answered, {unknown} unknown
        </p>
        <p className="text-small text-ink-3">
          Started {dayWords(startedOn)} by {startedBy}
          {frozenAt === null ? "; open" : `; replaced ${dayWords(frozenAt)}`}
        </p>
      </SidePanelSection>
    ))}
  </SidePanel>
);
