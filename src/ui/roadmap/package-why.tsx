"use client";

import { useQuery } from "@tanstack/react-query";
import { messageOf } from "@/ui/api-error";
import { ExceptionText } from "@/ui/kit/exception-text";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { EarlierMonths } from "@/ui/roadmap/earlier-months";
import { monthWithYear } from "@/ui/roadmap/month-words";
import type { PackageOutput } from "@/ui/roadmap/roadmap-output";
import { WaysToBeEarlier } from "@/ui/roadmap/ways-to-be-earlier";
import { useTRPC } from "@/ui/trpc";

type Props = { data: PackageOutput; programmeId: string; onSelect: (code: string) => void };

/** Month by month, what stands against an earlier start while everything else stays, and what would change that. */
export const PackageWhy = ({ data, programmeId, onSelect }: Props) => {
  const trpc = useTRPC();
  const { data: why, error } = useQuery(
    trpc.roadmap.whyNotEarlier.queryOptions({ programmeId, packageId: data.id }),
  );
  const { startMonth } = data;
  return (
    <>
      <SidePanelSection title={startMonth ? "Why not earlier?" : "Why no place?"}>
        {error && <ExceptionText tone="stop">{messageOf(error)}</ExceptionText>}
        {!why && !error && <p className="text-ink-2">Trying every month…</p>}
        {why?.pinnedTo && (
          <p className="mb-1 text-ink-2">
            Somebody pinned it to {monthWithYear(why.pinnedTo)}. Were it not pinned:
          </p>
        )}
        {why && why.months.length === 0 && (
          <p className="text-ink-2">
            {startMonth ? "It starts as early as this plan can from today." : "No month is left for it."}
          </p>
        )}
        {why && why.months.length > 0 && (
          <EarlierMonths
            isSound={data.violations.length === 0}
            months={why.months}
            onSelect={onSelect}
            startMonth={startMonth}
          />
        )}
      </SidePanelSection>
      {why && <WaysToBeEarlier startMonth={startMonth} why={why} />}
    </>
  );
};
