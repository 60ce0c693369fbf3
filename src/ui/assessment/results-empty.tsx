import type { Route } from "next";
import { EMPTY_HEADLINES } from "@/domain/report/empty-headlines";
import type { ResultsOutput } from "@/ui/assessment/results-output";
import { ButtonLink } from "@/ui/kit/button-link";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";

type Props = Pick<ResultsOutput, "sites" | "mayAssess" | "maySetUpSites"> & { programme: string };

/** Before the first site, and before the first assessment. */
export const ResultsEmpty = ({ sites, mayAssess, maySetUpSites, programme }: Props) =>
  sites.length === 0 ? (
    <>
      <PageHeadline answer={EMPTY_HEADLINES["no-sites"]} />
      <Panel flush title="Results">
        <EmptyState
          actions={
            <ButtonLink href={`${programme}/footprint/sites` as Route} variant="primary">
              {maySetUpSites ? "Add a site" : "See the sites"}
            </ButtonLink>
          }
          title="No site yet"
          why="Levels are assessed site by site: what holds at one plant says little about the next."
        />
      </Panel>
    </>
  ) : (
    <>
      <PageHeadline answer={EMPTY_HEADLINES["no-assessment"]} />
      <Panel flush title="Results">
        <EmptyState
          actions={
            <ButtonLink href={`${programme}/assessments/answers` as Route} variant="primary">
              {mayAssess ? "Start an assessment" : "See the assessments"}
            </ButtonLink>
          }
          title="Nothing is assessed yet"
          why="The heat map shows what each site supports, what was only claimed and what nobody knows. It grows with every answer."
        />
      </Panel>
    </>
  );
