import { sql } from "drizzle-orm";
import { z } from "zod";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssessmentId, SiteId, UserId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { saveStewardship } from "@/data/countermeasure/stewardships";
import { insertProofUses } from "@/data/evidence/proof-uses";
import { insertProof } from "@/data/evidence/proofs";
import content from "@/data/seed/demo-stewardship.json";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";
import { idOfSite } from "@/data/seed/insert-demo-objectives";

/** Null: holds for the whole organisation. */
const place = { site: z.string().nullable(), capabilityIds: z.array(z.string()) };

const demo = z
  .object({
    licence: z.string(),
    source: z.string(),
    stewardships: z.array(
      z.object({
        ...place,
        /** Address of the member. */
        owner: z.email(),
        procedure: z.string(),
        yearlyCost: z.int().nullable(),
        exceptionPath: z.string(),
        reviewDueOn: z.iso.date(),
      }),
    ),
    /** Tests of everything that is in place of these capabilities. */
    tests: z.array(z.object({ ...place, title: z.string(), note: z.string(), takenOn: z.iso.date() })),
  })
  .parse(content);

/** What the open assessment of a place says is in place. */
const inPlace = (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  siteId: SiteId | null,
  capabilityIds: readonly string[],
) =>
  tx.execute<{ assessmentId: AssessmentId; itemId: string; siteId: SiteId | null }>(sql`
    select a.assessment_id as "assessmentId", a.criterion_id as "itemId", a.site_id as "siteId"
    from answers a join assessments s on s.organisation_id = a.organisation_id and s.id = a.assessment_id
    where a.organisation_id = ${organisationId} and a.programme_id = ${programmeId} and s.frozen_at is null
      and s.site_id is not distinct from ${siteId}::uuid and s.site_group_id is null and a.value = 'yes'
      and split_part(a.criterion_id, '.', 1) = any(string_to_array(${capabilityIds.join(",")}, ','))`);

/** Who keeps practices up and with what, as far as the demo wrote it down, and the tests that were done of them. */
export const insertDemoStewardship = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteIds: SiteIds,
  people: ReadonlyMap<string, UserId>,
): Promise<void> => {
  const placeOf = (site: string | null) => (site === null ? null : idOfSite(siteIds, site));
  for (const { site, capabilityIds, owner, ...fields } of demo.stewardships) {
    const ownedBy = people.get(owner);
    invariant(ownedBy, `the demo has a member ${owner}`);
    for (const capabilityId of capabilityIds)
      await saveStewardship(tx, scope, { siteId: placeOf(site), capabilityId }, { ...fields, ownedBy });
  }
  for (const { site, capabilityIds, ...fields } of demo.tests) {
    const siteId = placeOf(site);
    const uses = await inPlace(tx, scope, siteId, capabilityIds);
    const test = { ...fields, kind: "test", url: null, fileId: null, isObserved: true, siteId };
    await insertProofUses(tx, scope, await insertProof(tx, scope, test), uses);
  }
};
