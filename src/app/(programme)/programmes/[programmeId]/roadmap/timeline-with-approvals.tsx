"use client";

import type { ComponentProps } from "react";
import { ApprovalPanel } from "@/ui/governance/approval-panel";
import { TimelinePage } from "@/ui/roadmap/timeline-page";

/** The timeline, with who has to sign a cut-over in the panel of its package. */
export const TimelineWithApprovals = (props: Omit<ComponentProps<typeof TimelinePage>, "approvalSlot">) => (
  <TimelinePage
    {...props}
    approvalSlot={(workPackageId) => (
      <ApprovalPanel programmeId={props.programmeId} workPackageId={workPackageId} />
    )}
  />
);
