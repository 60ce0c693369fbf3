import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { evidenceMediaType } from "@/domain/evidence/file-limits";
import type { AssessmentId, FileId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { insertControl } from "@/data/countermeasure/controls";
import { databaseFileStore } from "@/data/evidence/database-file-store";
import { insertProofUses } from "@/data/evidence/proof-uses";
import { insertProof } from "@/data/evidence/proofs";
import { newId } from "@/data/new-id";
import { storedFiles } from "@/data/schema";
import { demoAssurance as demo } from "@/data/seed/demo-assurance";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";
import { idOfSite } from "@/data/seed/insert-demo-objectives";

type DemoProof = (typeof demo.proofs)[number];

const keepText = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteId: SiteId | null,
  { file, fileName }: DemoProof,
): Promise<FileId | null> => {
  if (file === undefined || fileName === undefined) return null;
  const bytes = Buffer.from(file);
  const id = newId<"file">();
  const { organisationId, programmeId, userId } = scope;
  await tx.insert(storedFiles).values({
    organisationId,
    programmeId,
    siteId,
    id,
    name: fileName,
    mediaType: evidenceMediaType(fileName) ?? "text/plain",
    byteCount: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    place: "database",
    createdBy: userId,
  });
  await databaseFileStore.put(tx, scope, id, bytes);
  return id;
};

/** The open assessment of a site (null: of the organisation), as far as it answers the criteria. */
const answering = (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  siteId: SiteId | null,
  criteria: readonly string[],
) =>
  tx.execute<{ assessmentId: AssessmentId; itemId: string }>(sql`
    select a.assessment_id as "assessmentId", a.criterion_id as "itemId"
    from answers a join assessments s on s.organisation_id = a.organisation_id and s.id = a.assessment_id
    where a.organisation_id = ${organisationId} and a.programme_id = ${programmeId} and s.frozen_at is null
      and a.site_id is not distinct from ${siteId}::uuid
      and a.criterion_id = any(string_to_array(${criteria.join(",")}, ','))`);

const insertProofs = async (tx: Tx, scope: AuthorisedProgramme, siteIds: SiteIds): Promise<void> => {
  for (const proof of demo.proofs) {
    const siteId = proof.site === null ? null : idOfSite(siteIds, proof.site);
    const { kind, title, note, url, takenOn, isObserved, criteria } = proof;
    const fileId = await keepText(tx, scope, siteId, proof);
    const fields = { kind, title, note, url, takenOn, isObserved, siteId, fileId };
    const id = await insertProof(tx, scope, fields);
    const uses = await answering(tx, scope, siteId, criteria);
    await insertProofUses(
      tx,
      scope,
      id,
      uses.map((use) => ({ ...use, siteId })),
    );
  }
};

const ageAnswers = async (
  tx: Tx,
  { organisationId }: AuthorisedProgramme,
  siteIds: SiteIds,
): Promise<void> => {
  for (const { site, capabilityIds, answeredOn } of demo.olderAnswers)
    await tx.execute(sql`
      update answers set answered_at = ${`${answeredOn}T09:00:00Z`}::timestamptz
      where organisation_id = ${organisationId} and site_id = ${idOfSite(siteIds, site)} and value <> 'compensated'
        and split_part(criterion_id, '.', 1) = any(string_to_array(${capabilityIds.join(",")}, ','))`);
};

/** Proofs behind answers, answers that nothing proves any more, and the register of compensating controls. */
export const insertDemoAssurance = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteIds: SiteIds,
): Promise<void> => {
  await ageAnswers(tx, scope, siteIds);
  await insertProofs(tx, scope, siteIds);
  for (const { uses, ...control } of demo.controls)
    await insertControl(tx, scope, {
      ...control,
      compensates: uses.map(({ site, criterionId }) => ({ criterionId, siteId: idOfSite(siteIds, site) })),
    });
};
