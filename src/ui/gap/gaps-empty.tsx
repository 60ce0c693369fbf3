import type { Route } from "next";
import type { MeasuredAgainst } from "@/domain/gap/programme-targets";
import type { ProgrammeOutput } from "@/ui/gap/gap-output";
import { ButtonLink } from "@/ui/kit/button-link";
import { EmptyState } from "@/ui/kit/empty-state";
import { Panel } from "@/ui/kit/panel";

type Props = {
  programme: Pick<ProgrammeOutput, "id" | "sites" | "permissions">;
  isAssessed: boolean;
  measuredAgainst: MeasuredAgainst;
};

/** Before the first site, before the first assessment, and when everything known is at its target. */
export const GapsEmpty = ({ programme, isAssessed, measuredAgainst }: Props) => {
  const base = `/programmes/${programme.id}`;
  const mayAssess = programme.permissions.includes("assessment:answer");
  if (programme.sites.length === 0)
    return (
      <Panel flush title="Ranked gaps">
        <EmptyState
          actions={
            <ButtonLink href={`${base}/footprint/sites` as Route} variant="primary">
              {programme.permissions.includes("site:write") ? "Add a site" : "See the sites"}
            </ButtonLink>
          }
          title="No site yet"
          why="A gap is a capability at a site that is below its target. Its rank comes from the site: what an hour of downtime costs there, and who can be harmed."
        />
      </Panel>
    );
  if (!isAssessed)
    return (
      <Panel flush title="Ranked gaps">
        <EmptyState
          actions={
            <ButtonLink href={`${base}/assessments/answers` as Route} variant="primary">
              {mayAssess ? "Assess a site" : "See the assessments"}
            </ButtonLink>
          }
          title="Nothing is assessed yet"
          why="What nobody has asked is unknown, not a gap. Assess the first site, and everything below its target stands here: people first, then money."
        />
      </Panel>
    );
  return (
    <Panel flush title="Ranked gaps">
      <EmptyState
        actions={
          measuredAgainst === "milestone" ? (
            <ButtonLink href={`${base}/gaps?targets=final` as Route}>
              Measure against the final target
            </ButtonLink>
          ) : undefined
        }
        title="Everything known is at its target"
        why="Levels fall when a compensating control lapses or an answer changes; what is open then stands here."
      />
    </Panel>
  );
};
