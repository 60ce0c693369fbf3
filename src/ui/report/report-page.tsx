"use client";

import { Printer } from "lucide-react";
import { Button } from "@/ui/kit/button";
import { ExecutivePage } from "@/ui/report/executive-page";
import type { ReportOutput } from "@/ui/report/report-output";

/** The executive page as it leaves the printer. */
export const ReportPage = ({ programmeId, initial }: { programmeId: string; initial: ReportOutput }) => (
  <ExecutivePage
    initial={initial}
    isSheet
    programmeId={programmeId}
    tools={
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 print:hidden">
        <Button
          icon={<Printer aria-hidden="true" size={14} />}
          onClick={() => window.print()}
          variant="primary"
        >
          Print
        </Button>
        <span className="text-small text-ink-2">
          One A4 page, upright. The printer’s dialogue also saves it as a PDF file.
        </span>
      </div>
    }
  />
);
