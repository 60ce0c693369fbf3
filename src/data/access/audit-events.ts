import type { AuthorisedProgramme, OrganisationScope } from "@/domain/access/scope";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { auditEvents } from "@/data/schema";

export const insertAuditEvent = async (
  tx: Tx,
  scope: OrganisationScope | AuthorisedProgramme,
  event: { command: string; detail: unknown },
): Promise<void> => {
  await tx.insert(auditEvents).values({
    organisationId: scope.organisationId,
    id: newId<"audit-event">(),
    programmeId: "programmeId" in scope ? scope.programmeId : null,
    userId: scope.userId,
    command: event.command,
    detail: event.detail ?? {},
  });
};
