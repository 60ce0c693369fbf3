import { and, eq, inArray } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { CutOverPackage } from "@/domain/governance/cut-over";
import type { WorkPackageId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { initiatives, sites, workPackages } from "@/data/schema";

const OUTAGES = new Map(initiativeCatalogue.initiatives.map(({ id, outage }) => [id, outage]));

const select = (tx: Tx, scope: AuthorisedProgramme, ids: readonly WorkPackageId[]) =>
  tx
    .select({
      id: workPackages.id,
      code: workPackages.code,
      name: workPackages.name,
      siteId: workPackages.siteId,
      siteName: sites.name,
      startMonth: workPackages.startMonth,
      durationPeriods: workPackages.durationPeriods,
      cutoverOutageHours: workPackages.cutoverOutageHours,
      catalogueId: initiatives.catalogueId,
    })
    .from(workPackages)
    .innerJoin(
      initiatives,
      and(
        eq(initiatives.organisationId, workPackages.organisationId),
        eq(initiatives.id, workPackages.initiativeId),
      ),
    )
    .leftJoin(
      sites,
      and(eq(sites.organisationId, workPackages.organisationId), eq(sites.id, workPackages.siteId)),
    )
    .where(
      and(
        eq(workPackages.organisationId, scope.organisationId),
        eq(workPackages.programmeId, scope.programmeId),
        inArray(workPackages.id, [...ids]),
      ),
    );

type Row = Awaited<ReturnType<typeof select>>[number];
const toPackage = ({ catalogueId, ...row }: Row): CutOverPackage => ({
  ...row,
  outage: OUTAGES.get(catalogueId),
});

/** Those of the packages that the member may see. */
export const cutOverPackages = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  ids: readonly WorkPackageId[],
): Promise<CutOverPackage[]> => (ids.length === 0 ? [] : (await select(tx, scope, ids)).map(toPackage));

/** One of them; until the transaction ends nobody else changes it or proposes for it. */
export const lockCutOverPackage = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: WorkPackageId,
): Promise<CutOverPackage | null> => {
  const [row] = await select(tx, scope, [id]).for("no key update", { of: workPackages });
  return row ? toPackage(row) : null;
};
