"use client";

import { useState } from "react";
import type { FrameworkOutput } from "@/ui/framework/framework-output";
import { Button } from "@/ui/kit/button";
import { useFetched } from "@/ui/kit/use-fetched";

type Props = { programmeId: string; base: string; framework: FrameworkOutput; siteId: string | null };

const fetchDialog = () => import("./assess-framework-dialog").then((module) => module.AssessFrameworkDialog);

/** Starts an assessment in the framework's own words. */
export const AssessFramework = (props: Props) => {
  const [isOpen, setOpen] = useState(false);
  const [AssessFrameworkDialog, ask] = useFetched(fetchDialog);
  const open = () => {
    setOpen(true);
    void ask();
  };
  return (
    <>
      <Button
        onClick={open}
        reason={props.framework.mayAssess ? undefined : "A facilitator or the programme lead can."}
        size="small"
        variant="primary"
      >
        Assess this framework…
      </Button>
      {isOpen && AssessFrameworkDialog && <AssessFrameworkDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};
