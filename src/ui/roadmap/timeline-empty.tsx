import type { Route } from "next";
import { EMPTY_HEADLINES } from "@/domain/report/empty-headlines";
import { ButtonLink } from "@/ui/kit/button-link";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";

/** Before the first initiative, and where none of those adopted has work that can be planned. */
export const TimelineEmpty = ({
  programmeId,
  hasInitiatives,
}: {
  programmeId: string;
  hasInitiatives: boolean;
}) => (
  <>
    <PageHeadline answer={EMPTY_HEADLINES["no-plan"]} />
    <Panel flush title="Roadmap">
      <EmptyState
        actions={
          <>
            <ButtonLink href={`/programmes/${programmeId}/roadmap/initiatives` as Route} variant="primary">
              See the proposals
            </ButtonLink>
            <ButtonLink href={`/programmes/${programmeId}/roadmap/limits` as Route}>Enter limits</ButtonLink>
          </>
        }
        title={hasInitiatives ? "No package can be planned yet" : "No initiative adopted yet"}
        why="Initiatives are cut into work packages, site by site, pilot first. The plan places each where people, money and granted outages allow it, and says what it could not place and why."
      />
    </Panel>
  </>
);
