"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { WorkPackageId } from "@/domain/shared/ids";
import type { PlanningOutput, TimelineOutput } from "@/ui/roadmap/roadmap-output";
import { TimelineEmpty } from "@/ui/roadmap/timeline-empty";
import { TimelineView } from "@/ui/roadmap/timeline-view";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  initial: TimelineOutput;
  planning: PlanningOutput;
  /** Who has to sign a package; another area's part, composed by the page. */
  approvalSlot?: (packageId: WorkPackageId) => ReactNode;
};

export const TimelinePage = ({ programmeId, initial, planning, approvalSlot }: Props) => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.roadmap.timeline.queryOptions({ programmeId }),
    initialData: initial,
  });
  if (data.packages.length === 0)
    return <TimelineEmpty hasInitiatives={data.hasInitiatives} programmeId={programmeId} />;
  return (
    <TimelineView approvalSlot={approvalSlot} data={data} planning={planning} programmeId={programmeId} />
  );
};
