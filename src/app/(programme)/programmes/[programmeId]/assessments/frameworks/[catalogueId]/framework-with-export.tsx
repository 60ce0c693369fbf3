"use client";

import type { ComponentProps } from "react";
import { ExportAnswersMenu } from "@/ui/exchange/export-answers-menu";
import { FrameworkPage } from "@/ui/framework/framework-page";

/** One framework, each assessment of it with its answers as a file. */
export const FrameworkWithExport = (props: Omit<ComponentProps<typeof FrameworkPage>, "exportSlot">) => (
  <FrameworkPage
    {...props}
    exportSlot={(line) => <ExportAnswersMenu programmeId={props.programmeId} {...line} />}
  />
);
