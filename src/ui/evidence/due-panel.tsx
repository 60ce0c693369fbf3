import type { Route } from "next";
import { useState } from "react";
import type { DueOutput } from "@/ui/evidence/evidence-output";
import { dayWords } from "@/ui/evidence/proof-words";
import { Button } from "@/ui/kit/button";
import { Chip } from "@/ui/kit/chip";
import { Figure } from "@/ui/kit/figure";
import { Panel } from "@/ui/kit/panel";

type Place = DueOutput["places"][number];
type Props = { programmeId: string; due: DueOutput; today: string };

/** What to prove again, place by place; the place with the most stands first. */
export const DuePanel = ({ programmeId, due, today }: Props) => {
  const [open, setOpen] = useState<string | null>(null);
  const waiting = due.places.filter(({ dueCount }) => dueCount > 0);
  return (
    <Panel
      flush
      title="Due to be proven again"
      unit="answers that are merely claimed, or will be within 90 days"
    >
      {waiting.length === 0 ? (
        <p className="px-4 pb-3 text-ink-2">Nothing is due: every answer is proven for the next 90 days.</p>
      ) : (
        <ul>
          {waiting.map((place) => {
            const key = place.siteId ?? "organisation";
            return (
              <PlaceRow
                isOpen={open === key}
                key={key}
                onToggle={() => setOpen(open === key ? null : key)}
                place={place}
                programmeId={programmeId}
                today={today}
              />
            );
          })}
        </ul>
      )}
    </Panel>
  );
};

type RowProps = {
  place: Place;
  programmeId: string;
  today: string;
  isOpen: boolean;
  onToggle: () => void;
};

const PlaceRow = ({ place, programmeId, today, isOpen, onToggle }: RowProps) => {
  const { siteName, met, claimed, fading, due, dueCount, assessmentId } = place;
  const name = siteName ?? "Whole organisation";
  return (
    <li className="border-t border-line">
      <p className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1">
        <b className="w-44">{name}</b>
        <span>
          {claimed} of {met} met answers claimed only
        </span>
        <span className="text-ink-2">{fading} more fade within 90 days</span>
        <span className="ml-auto max-md:ml-0">
          <Button aria-expanded={isOpen} onClick={onToggle} size="small" variant="quiet">
            {isOpen ? "Fold" : `Show what is due at ${name}`}
          </Button>
        </span>
      </p>
      {isOpen && (
        <ul className="px-4 pb-2">
          {due.map(({ criterionId, text, claimedFrom }) => (
            <li className="flex flex-wrap items-baseline gap-x-3 py-0.5" key={criterionId}>
              <span className="w-24 shrink-0">
                <Figure
                  href={
                    `/programmes/${programmeId}/assessments/answers/${assessmentId}?q=${criterionId}` as Route
                  }
                >
                  {criterionId}
                </Figure>
              </span>
              <span className="min-w-0 flex-1">{text}</span>
              {claimedFrom === null || claimedFrom <= today ? (
                <Chip tone="attention">
                  {claimedFrom === null ? "claimed" : `claimed since ${dayWords(claimedFrom)}`}
                </Chip>
              ) : (
                <span className="text-small text-ink-3">until {dayWords(claimedFrom)}</span>
              )}
            </li>
          ))}
          {dueCount > due.length && (
            <li className="py-0.5 text-ink-3">and {dueCount - due.length} more, later</li>
          )}
        </ul>
      )}
    </li>
  );
};
