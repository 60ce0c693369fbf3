import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { fadesOn } from "@/domain/evidence/proof-weight";
import type { ProofListFilter } from "@/domain/evidence/proof-list-filter";
import type { FileId, ProofId, SiteId } from "@/domain/shared/ids";
import { addDays, daysBetween } from "@/domain/shared/iso-day";
import type { Tx } from "@/data/client";
import { proofKinds } from "@/data/content/proof-kinds";

export type ListedProof = {
  readonly id: ProofId;
  /** Null: holds for the whole organisation. */
  readonly siteId: SiteId | null;
  readonly kind: string;
  readonly title: string;
  readonly note: string;
  readonly url: string | null;
  readonly file: { readonly id: FileId; readonly name: string; readonly byteCount: number } | null;
  /** ISO day. */
  readonly takenOn: string;
  /** First ISO day on which it shows nothing any more. */
  readonly fadesOn: string;
  readonly isObserved: boolean;
  /** Name of the member. */
  readonly addedBy: string;
  /** Items behind which it stands, each once, in open and frozen assessments. */
  readonly itemIds: readonly string[];
};

/** Any day will do: the length of a half-life does not depend on it. */
const DAY = "2000-01-01";

/** Days for which a proof of each kind shows something, as rows to join. */
const kindDays = sql.join(
  proofKinds.kinds.map((kind) => {
    const days = daysBetween(DAY, fadesOn({ kind, takenOn: DAY }));
    return sql`(${kind.id}::text, ${days}::int)`;
  }),
  sql`, `,
);

/** What counts as about to fade. */
const SOON_DAYS = 90;

const conditionsOf = (filter: ProofListFilter, today: string) => {
  const soon = addDays(today, SOON_DAYS);
  const text = filter.text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, String.raw`\$&`);
  return [
    text !== "" &&
      sql`lower(p.title || ' ' || p.note || ' ' || coalesce(p.url, '') || ' ' || coalesce(f.name, '')) like ${`%${text}%`}`,
    filter.siteId === "organisation" && sql`p.site_id is null`,
    filter.siteId !== null && filter.siteId !== "organisation" && sql`p.site_id = ${filter.siteId}`,
    filter.kind !== null && sql`p.kind = ${filter.kind}`,
    filter.state === "fading" &&
      sql`p.taken_on + k.days > ${today}::date and p.taken_on + k.days <= ${soon}::date`,
    filter.state === "faded" && sql`p.taken_on + k.days <= ${today}::date`,
  ].filter((condition) => condition !== false);
};

type Row = Omit<ListedProof, "file"> & {
  fileId: FileId | null;
  fileName: string;
  byteCount: number;
  total: number;
};

/** Those that fade first come first. @param today ISO day. */
export const proofList = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  filter: ProofListFilter,
  page: { readonly offset: number; readonly limit: number },
  today: string,
): Promise<{ rows: ListedProof[]; total: number }> => {
  const found = await tx.execute<Row>(sql`
    select p.id, p.site_id as "siteId", p.kind, p.title, p.note, p.url, p.file_id as "fileId",
      coalesce(f.name, '') as "fileName", coalesce(f.byte_count, 0) as "byteCount", p.taken_on::text as "takenOn",
      (p.taken_on + k.days)::text as "fadesOn", p.is_observed as "isObserved",
      coalesce(u.name, 'a former member') as "addedBy", (count(*) over ())::int as total,
      (select coalesce(json_agg(distinct pu.item_id), '[]') from proof_uses pu
        where pu.organisation_id = p.organisation_id and pu.proof_id = p.id) as "itemIds"
    from proofs p
    join (values ${kindDays}) k (kind, days) on k.kind = p.kind
    left join stored_files f on f.organisation_id = p.organisation_id and f.id = p.file_id
    left join users u on u.id = p.created_by
    where ${sql.join(
      [
        sql`p.organisation_id = ${organisationId}`,
        sql`p.programme_id = ${programmeId}`,
        ...conditionsOf(filter, today),
      ],
      sql` and `,
    )}
    order by p.taken_on + k.days, p.id limit ${page.limit} offset ${page.offset}`);
  return {
    rows: found.map(({ fileId, fileName, byteCount, total: _total, ...row }) => ({
      ...row,
      file: fileId === null ? null : { id: fileId, name: fileName, byteCount },
    })),
    total: found[0]?.total ?? 0,
  };
};

export type AttachedProof = Pick<
  ListedProof,
  "id" | "kind" | "title" | "note" | "url" | "file" | "takenOn" | "isObserved" | "addedBy"
> & { readonly itemId: string };

type AttachedRow = Omit<AttachedProof, "file"> & Pick<Row, "fileId" | "fileName" | "byteCount">;

/** Everything attached to the answers of one assessment, newest first. */
export const attachedProofs = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  assessmentId: string,
): Promise<AttachedProof[]> => {
  const rows = await tx.execute<AttachedRow>(sql`
    select p.id, u.item_id as "itemId", p.kind, p.title, p.note, p.url, p.file_id as "fileId",
      coalesce(f.name, '') as "fileName", coalesce(f.byte_count, 0) as "byteCount", p.taken_on::text as "takenOn",
      p.is_observed as "isObserved", coalesce(m.name, 'a former member') as "addedBy"
    from proof_uses u
    join proofs p on p.organisation_id = u.organisation_id and p.id = u.proof_id
    left join stored_files f on f.organisation_id = p.organisation_id and f.id = p.file_id
    left join users m on m.id = p.created_by
    where u.organisation_id = ${organisationId} and u.programme_id = ${programmeId} and u.assessment_id = ${assessmentId}
    order by p.taken_on desc, p.id desc`);
  return rows.map(({ fileId, fileName, byteCount, ...row }) => ({
    ...row,
    file: fileId === null ? null : { id: fileId, name: fileName, byteCount },
  }));
};
