import type { Route } from "next";
import { can } from "@/domain/access/permission";
import type { Role } from "@/domain/access/role";
import { ButtonLink } from "@/ui/kit/button-link";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";

export const NoAssets = ({ programmeId, role }: { programmeId: string; role: Role }) => (
  <>
    <PageHeadline answer="No asset is known yet. One cannot secure what one does not know exists." />
    <Panel flush title="Assets">
      <EmptyState
        actions={
          can(role, "footprint:import") ? (
            <ButtonLink href={`/programmes/${programmeId}/footprint/imports` as Route} variant="primary">
              Import an inventory
            </ButtonLink>
          ) : (
            "A site lead, the programme lead or an owner can import one."
          )
        }
        title="No inventory yet"
        why="Export the list your discovery tool, spreadsheet or maintenance system has, as CSV, XLSX or JSON. Rungway reads the file; it never sends a packet into the plant."
      />
    </Panel>
  </>
);
