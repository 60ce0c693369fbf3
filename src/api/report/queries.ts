import { permissionsOf } from "@/domain/access/permission";
import { monthOf } from "@/domain/shared/month";
import { reportState } from "@/data/report/report-state";
import { composeReport } from "@/api/report/compose-report";
import { programmeQuery } from "@/api/trpc";

/** One page a board member understands in a minute, from stored answers, targets and plans as they stand today. */
export const executivePage = programmeQuery("report:read").query(async ({ ctx: { tx, scope } }) => {
  const today = new Date().toISOString().slice(0, 10);
  const state = await reportState(tx, scope, monthOf(today));
  const { name, organisationName, currency } = state.programme;
  return {
    programme: { name, organisationName, currency },
    ...composeReport(state, today),
    /** False for a member of some sites: every figure is then of those sites alone. */
    isWholeOrganisation: scope.siteIds === null,
    permissions: permissionsOf(scope.role),
  };
});
