import type postgres from "postgres";
import type { CatalogueHead } from "@/domain/framework/catalogue-file";
import { receiveCatalogue, type Keep } from "@/api/framework/receive-catalogue";
import { memorySource } from "@/api/table/read-bytes";
import { type Minted } from "@/test/factories";

export type Item = { id: string; title?: string; text?: string; parentId?: string; kind?: string };
export const catalogue = (version: string, items: readonly Item[], more: object = {}) =>
  JSON.stringify({
    format: "rungway-catalogue/1",
    id: "house-rules",
    name: "House rules",
    version,
    publisher: "Plant security",
    licence: "Internal",
    kinds: [
      { id: "chapter", name: "Chapter", isAnswered: false },
      { id: "rule", name: "Rule", isAnswered: true },
    ],
    items: items.map((item) => ({ kind: "rule", title: `Title of ${item.id}`, ...item })),
    ...more,
  });
export const FIRST = [{ id: "A" }, { id: "B" }, { id: "C" }];

export const give = (
  { userId, programmeId }: Pick<Minted, "userId" | "programmeId">,
  content: string | Uint8Array,
  keep: Keep | null = { replaces: null },
  head: Partial<CatalogueHead> = {},
) =>
  receiveCatalogue(
    { userId, sessionEpoch: 0 },
    programmeId,
    {
      fileName: "house rules.json",
      source: memorySource(typeof content === "string" ? Buffer.from(content) : content),
      head,
    },
    keep,
  );

/** Everything a catalogue could have changed. */
export const stateOf = async (admin: postgres.Sql, { organisationId }: Minted) => ({
  catalogues:
    await admin`select key, version, replaced_at from catalogues where organisation_id = ${organisationId} order by created_at`,
  edges:
    await admin`select from_item, to_item, strength, provenance, reviewer from crosswalk_edges where organisation_id = ${organisationId} order by from_item, to_item`,
  tasks:
    await admin`select item_id, is_for_review from question_tasks where organisation_id = ${organisationId} order by item_id`,
  audit:
    await admin`select command from audit_events where organisation_id = ${organisationId} and command like 'framework%' order by 1`,
});

/** An assessment of the house rules with these items answered. */
export const assess = async (
  admin: postgres.Sql,
  minted: Minted,
  answered: readonly string[],
  frozenAt: string | null = null,
) => {
  const { organisationId, programmeId, userId, siteIds } = minted;
  const [row] = await admin<{ id: string }[]>`
    insert into assessments (organisation_id, id, programme_id, site_id, catalogue_id, name, model_version, mode, started_on, created_by, frozen_at)
    values (${organisationId}, gen_random_uuid(), ${programmeId}, ${siteIds[0] ?? ""}, 'house-rules', 'House rules', '1', 'full', '2026-10-01', ${userId}, ${frozenAt}) returning id`;
  const assessmentId = row?.id ?? "";
  for (const itemId of answered)
    await admin`insert into practice_answers (organisation_id, assessment_id, item_id, programme_id, site_id, value, version, answered_by)
      values (${organisationId}, ${assessmentId}, ${itemId}, ${programmeId}, ${siteIds[0] ?? ""}, 'yes', 1, ${userId})`;
  return assessmentId;
};
