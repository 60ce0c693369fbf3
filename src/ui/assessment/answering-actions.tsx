"use client";

import { useState } from "react";
import type { AssessmentOutput } from "@/ui/assessment/assessment-output";
import { Button } from "@/ui/kit/button";
import { useFetched } from "@/ui/kit/use-fetched";

type Props = { programmeId: string; page: AssessmentOutput };

const fetchFreeze = () => import("@/ui/assessment/freeze-dialog").then(({ FreezeDialog }) => FreezeDialog);
const fetchDeepen = () => import("@/ui/assessment/deepen-dialog").then(({ DeepenDialog }) => DeepenDialog);

/** What is done to the assessment as a whole, seldom: both dialogs are fetched when they are asked for. */
export const AnsweringActions = ({ programmeId, page }: Props) => {
  const [open, setOpen] = useState<"freeze" | "deepen" | null>(null);
  const [FreezeDialog, askFreeze] = useFetched(fetchFreeze);
  const [DeepenDialog, askDeepen] = useFetched(fetchDeepen);
  if (!page.mayFreeze || page.replacedById !== null) return null;
  const close = () => setOpen(null);
  const about = { programmeId, assessmentId: page.id, name: page.name, onClose: close };
  return (
    <p className="flex flex-wrap gap-2 pt-2">
      {page.mode === "quick" && (
        <Button
          onClick={() => {
            setOpen("deepen");
            void askDeepen();
          }}
          size="small"
        >
          Go on with a full assessment…
        </Button>
      )}
      {page.frozenAt === null && (
        <Button
          onClick={() => {
            setOpen("freeze");
            void askFreeze();
          }}
          size="small"
          variant="quiet"
        >
          Freeze…
        </Button>
      )}
      {open === "freeze" && FreezeDialog && <FreezeDialog {...about} />}
      {open === "deepen" && DeepenDialog && (
        <DeepenDialog onClose={close} page={page} programmeId={programmeId} />
      )}
    </p>
  );
};
