import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme, OrganisationScope } from "@/domain/access/scope";
import type { Programme } from "@/domain/programme/programme";
import type { ProgrammeId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { organisations, programmes } from "@/data/schema";

const ofProgramme = (scope: AuthorisedProgramme) =>
  and(eq(programmes.organisationId, scope.organisationId), eq(programmes.id, scope.programmeId));

export const programmeOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
): Promise<Programme & { organisationName: string }> => {
  const [row] = await tx
    .select({
      id: programmes.id,
      name: programmes.name,
      profileId: programmes.profileId,
      startMonth: programmes.startMonth,
      horizonMonths: programmes.horizonMonths,
      currency: programmes.currency,
      organisationName: organisations.name,
    })
    .from(programmes)
    .innerJoin(organisations, eq(organisations.id, programmes.organisationId))
    .where(ofProgramme(scope));
  invariant(row, "an authorised programme exists");
  return row;
};

export const insertProgramme = async (
  tx: Tx,
  scope: OrganisationScope,
  fields: Omit<Programme, "id">,
): Promise<ProgrammeId> => {
  const id = newId<"programme">();
  await tx.insert(programmes).values({ organisationId: scope.organisationId, id, ...fields });
  return id;
};

export const saveProgramme = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  fields: Omit<Programme, "id">,
): Promise<void> => {
  await tx.update(programmes).set(fields).where(ofProgramme(scope));
};
