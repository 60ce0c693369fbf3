"use client";

import type { Route } from "next";
import { useState } from "react";
import { CoverageMark } from "@/ui/framework/coverage-mark";
import { STRENGTH_WORDS } from "@/ui/framework/coverage-words";
import type { ItemSource, SourcePlace } from "@/ui/framework/framework-output";
import { Button } from "@/ui/kit/button";
import { Figure } from "@/ui/kit/figure";
import { SidePanelSection } from "@/ui/kit/side-panel-section";

const SHOWN = 6;

const WORST_FIRST = ["open", "unknown", "partly", "not-applicable", "met"];

const worstFirst = (places: readonly SourcePlace[]): SourcePlace[] =>
  places.toSorted((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state));

/** One link with what it claims, who says so, and where it was answered. */
export const ItemSourceSection = ({ base, source }: { base: string; source: ItemSource }) => {
  const [isAll, setAll] = useState(false);
  const { from, name, isOwnModel, state, isCompensated, strength, provenance, reviewer, places } = source;
  const shown = isAll ? places : worstFirst(places).slice(0, SHOWN);
  return (
    <SidePanelSection title={`${from.itemId} ${name}`}>
      <p>
        <CoverageMark note={isCompensated ? "with compensation" : undefined} state={state} />
      </p>
      <p className="mt-1 text-small text-ink-2">
        {STRENGTH_WORDS[strength]}. {provenance}.{" "}
        {reviewer === null ? "Reviewer: nobody yet." : `Reviewer: ${reviewer}.`}
        {!isOwnModel && " Its answers are not kept here, so it stays unknown."}
      </p>
      {shown.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {shown.map((place) => (
            <Place base={base} key={place.siteId} place={place} />
          ))}
        </ul>
      )}
      {places.length > SHOWN && !isAll && (
        <p className="mt-1">
          <Button onClick={() => setAll(true)} size="small" variant="quiet">
            Show all {places.length} sites
          </Button>
        </p>
      )}
    </SidePanelSection>
  );
};

const Place = ({ base, place }: { base: string; place: SourcePlace }) => {
  const { siteName, assessmentId, criterionId, state, basis } = place;
  const name = siteName ?? "The organisation";
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <Figure href={addressOf(base, assessmentId, criterionId)}>{name}</Figure>
      <span className="ml-auto inline-flex items-center gap-2">
        {basis?.kind === "capability" && assessmentId !== null && (
          <span className="text-small text-ink-3">
            level {basis.supportedWithCompensation} of {basis.needed}
          </span>
        )}
        {assessmentId === null ? (
          <span className="text-small text-ink-3">not assessed</span>
        ) : (
          <CoverageMark state={state} />
        )}
      </span>
    </li>
  );
};

/** The question itself; where nothing was assessed, the list from which an assessment is started. */
const addressOf = (base: string, assessmentId: string | null, criterionId: string | null): Route =>
  (assessmentId === null
    ? `${base}/answers`
    : `${base}/answers/${assessmentId}?q=${encodeURIComponent(criterionId ?? "")}`) as Route;
