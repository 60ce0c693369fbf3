import type { Route } from "next";
import { ButtonLink } from "@/ui/kit/button-link";
import { EmptyState } from "@/ui/kit/empty-state";
import { Panel } from "@/ui/kit/panel";
import type { ReportOutput } from "@/ui/report/report-output";

const START = {
  "no-sites": {
    title: "Name the first site",
    why: "A plant, a substation, a terminal. Its levels, gaps, outages and work packages fill this page; until then every figure is unknown, not zero.",
    label: "Add a site",
    path: "/footprint/sites?add=site",
  },
  "no-assessment": {
    title: "Assess the first site",
    why: "Five or six people and half a day give the first levels. The outlines below are the targets; the hatched part is what nobody has looked at yet.",
    label: "Start an assessment",
    path: "/assessments/answers",
  },
} as const;

/** The next step while the page has nothing to say yet. */
export const ReportStart = ({
  base,
  missing,
}: {
  base: string;
  missing: ReportOutput["page"]["missing"];
}) => {
  if (missing === null || missing === "no-plan") return null;
  const { title, why, label, path } = START[missing];
  return (
    <Panel flush title="What comes first">
      <EmptyState
        actions={
          <ButtonLink href={`${base}${path}` as Route} variant="primary">
            {label}
          </ButtonLink>
        }
        title={title}
        why={why}
      />
    </Panel>
  );
};
