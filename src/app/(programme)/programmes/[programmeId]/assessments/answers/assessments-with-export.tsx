"use client";

import type { ComponentProps } from "react";
import { AssessmentsPage } from "@/ui/assessment/assessments-page";
import { ExportAnswersMenu } from "@/ui/exchange/export-answers-menu";

/** The list of assessments, each with its answers as a file. */
export const AssessmentsWithExport = (props: Omit<ComponentProps<typeof AssessmentsPage>, "exportSlot">) => (
  <AssessmentsPage
    {...props}
    exportSlot={(line) => <ExportAnswersMenu programmeId={props.programmeId} {...line} />}
  />
);
