"use client";

import type { ComponentProps } from "react";
import { AnsweringPage } from "@/ui/assessment/answering-page";
import { CriterionEvidence } from "@/ui/evidence/criterion-evidence";

/** The answering page, with what stands behind each answer on its card. */
export const AnsweringWithEvidence = (props: Omit<ComponentProps<typeof AnsweringPage>, "evidenceSlot">) => (
  <AnsweringPage
    {...props}
    evidenceSlot={(place) => (
      <CriterionEvidence key={place.criterionId} programmeId={props.programmeId} {...place} />
    )}
  />
);
