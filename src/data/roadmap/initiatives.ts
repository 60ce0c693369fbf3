import { and, asc, eq, inArray } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { DomainId } from "@/domain/framework/maturity-model";
import type { OverwrittenFigures } from "@/domain/roadmap/overwrite-figures";
import { overwrittenFiguresInput } from "@/domain/roadmap/overwrite-figures";
import type { PackageFigures } from "@/domain/roadmap/package-figures";
import type { InitiativeId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { initiatives } from "@/data/schema";

export type StoredInitiative = {
  readonly id: InitiativeId;
  /** Id in the shipped catalogue. */
  readonly catalogueId: string;
  readonly name: string;
  readonly domainId: DomainId;
  readonly figures: OverwrittenFigures;
  /** By work package id. Kept here because packages are made anew from their initiative. */
  readonly packageFigures: Readonly<Record<string, PackageFigures>>;
};

type StoredFigures = OverwrittenFigures & { packages?: Record<string, PackageFigures> };

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(initiatives.organisationId, scope.organisationId), eq(initiatives.programmeId, scope.programmeId));

export const initiativesOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<StoredInitiative[]> => {
  const rows = await tx
    .select()
    .from(initiatives)
    .where(inThisProgramme(scope))
    .orderBy(asc(initiatives.catalogueId));
  return rows.map(({ id, catalogueId, name, domainId, figures }) => ({
    id,
    catalogueId,
    name,
    domainId: domainId as DomainId,
    figures: overwrittenFiguresInput.parse(figures),
    packageFigures: (figures as StoredFigures).packages ?? {},
  }));
};

export const insertInitiatives = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  added: readonly Pick<StoredInitiative, "id" | "catalogueId" | "name" | "domainId">[],
): Promise<void> => {
  if (added.length === 0) return;
  const { organisationId, programmeId } = scope;
  await tx.insert(initiatives).values(added.map((each) => ({ organisationId, programmeId, ...each })));
};

/** With their packages, and what these have in plans and approvals. */
export const deleteInitiatives = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  ids: readonly InitiativeId[],
): Promise<void> => {
  if (ids.length === 0) return;
  await tx.delete(initiatives).where(and(inThisProgramme(scope), inArray(initiatives.id, [...ids])));
};

export const saveFigures = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { id, figures, packageFigures }: Pick<StoredInitiative, "id" | "figures" | "packageFigures">,
): Promise<void> => {
  const stored: StoredFigures = { ...figures, packages: packageFigures };
  await tx
    .update(initiatives)
    .set({ figures: stored })
    .where(and(inThisProgramme(scope), eq(initiatives.id, id)));
};
