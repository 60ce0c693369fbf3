"use client";

import type { ComponentProps } from "react";
import { ExportAnswersMenu } from "@/ui/exchange/export-answers-menu";
import { FrameworksPage } from "@/ui/framework/frameworks-page";

/** The frameworks, each assessment of one with its answers as a file. */
export const FrameworksWithExport = (props: Omit<ComponentProps<typeof FrameworksPage>, "exportSlot">) => (
  <FrameworksPage
    {...props}
    exportSlot={(line) => <ExportAnswersMenu programmeId={props.programmeId} {...line} />}
  />
);
