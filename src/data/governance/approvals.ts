import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Signature } from "@/domain/access/signatures";
import type { Approval, NamedSignature } from "@/domain/governance/approval";
import type { CutOver } from "@/domain/governance/cut-over";
import type { ApprovalId, SiteId, WorkPackageId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { approvals, signatures, users } from "@/data/schema";

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(approvals.organisationId, scope.organisationId), eq(approvals.programmeId, scope.programmeId));

const iso = (moment: string): string => new Date(moment).toISOString();

const signaturesOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  ids: readonly ApprovalId[],
): Promise<ReadonlyMap<ApprovalId, NamedSignature[]>> => {
  const rows = await tx
    .select({
      approvalId: signatures.approvalId,
      userId: signatures.userId,
      name: sql<string>`coalesce(${users.name}, 'a former member')`,
      discipline: signatures.discipline,
      contentHash: signatures.contentHash,
      signedAt: signatures.signedAt,
    })
    .from(signatures)
    .leftJoin(users, eq(users.id, signatures.userId))
    .where(and(eq(signatures.organisationId, scope.organisationId), inArray(signatures.approvalId, [...ids])))
    .orderBy(asc(signatures.signedAt));
  const found = new Map<ApprovalId, NamedSignature[]>(ids.map((id) => [id, []]));
  for (const { approvalId, ...row } of rows)
    found.get(approvalId)?.push({ ...row, signedAt: iso(row.signedAt) });
  return found;
};

const select = (tx: Tx) =>
  tx
    .select({
      id: approvals.id,
      subjectId: approvals.subjectId,
      content: approvals.content,
      contentHash: approvals.contentHash,
      requiredDisciplines: approvals.requiredDisciplines,
      proposedBy: approvals.proposedBy,
      proposerName: sql<string>`coalesce(${users.name}, 'a former member')`,
      proposedAt: approvals.proposedAt,
      withdrawnAt: approvals.withdrawnAt,
    })
    .from(approvals)
    .leftJoin(users, eq(users.id, approvals.proposedBy));

type Row = Awaited<ReturnType<typeof select>>[number];

const withSignatures = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  rows: readonly Row[],
): Promise<Approval[]> => {
  if (rows.length === 0) return [];
  const signed = await signaturesOf(
    tx,
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map(({ subjectId, content, ...row }) => ({
    ...row,
    workPackageId: subjectId as WorkPackageId,
    cutOver: content as CutOver,
    proposedAt: iso(row.proposedAt),
    withdrawnAt: row.withdrawnAt && iso(row.withdrawnAt),
    signatures: signed.get(row.id) ?? [],
  }));
};

/** Every proposal for one work package, newest first. */
export const approvalsOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  workPackageId: WorkPackageId,
): Promise<Approval[]> =>
  withSignatures(
    tx,
    scope,
    await select(tx)
      .where(and(inThisProgramme(scope), eq(approvals.subjectId, workPackageId)))
      .orderBy(desc(approvals.proposedAt)),
  );

/** The proposals that count, oldest first. */
export const standingApprovals = async (tx: Tx, scope: AuthorisedProgramme): Promise<Approval[]> =>
  withSignatures(
    tx,
    scope,
    await select(tx)
      .where(and(inThisProgramme(scope), isNull(approvals.withdrawnAt)))
      .orderBy(asc(approvals.proposedAt)),
  );

/** One of them; until the transaction ends nobody else signs it. */
export const lockApproval = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: ApprovalId,
): Promise<Approval | null> => {
  const rows = await select(tx)
    .where(and(inThisProgramme(scope), eq(approvals.id, id)))
    .for("no key update", { of: approvals });
  return (await withSignatures(tx, scope, rows))[0] ?? null;
};

export type Proposal = Pick<Approval, "workPackageId" | "cutOver" | "contentHash" | "requiredDisciplines"> & {
  readonly siteId: SiteId | null;
};

/** Withdraws what was proposed for the package before. */
export const insertApproval = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { workPackageId, cutOver, siteId, contentHash, requiredDisciplines }: Proposal,
): Promise<ApprovalId> => {
  await tx
    .update(approvals)
    .set({ withdrawnAt: sql`now()` })
    .where(
      and(inThisProgramme(scope), eq(approvals.subjectId, workPackageId), isNull(approvals.withdrawnAt)),
    );
  const id = newId<"approval">();
  await tx.insert(approvals).values({
    organisationId: scope.organisationId,
    programmeId: scope.programmeId,
    id,
    siteId,
    subject: "cut-over",
    subjectId: workPackageId,
    content: { ...cutOver },
    contentHash,
    requiredDisciplines: [...requiredDisciplines],
    proposedBy: scope.userId,
  });
  return id;
};

export const insertSignature = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  approvalId: ApprovalId,
  { userId, discipline, contentHash }: Signature,
): Promise<void> => {
  await tx
    .insert(signatures)
    .values({ organisationId: scope.organisationId, approvalId, userId, discipline, contentHash });
};
