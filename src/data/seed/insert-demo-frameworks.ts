import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { C2m2Answer } from "@/domain/assessment/models/c2m2";
import { c2m2Model, type AttainableMil } from "@/domain/assessment/models/c2m2-model";
import { C2M2_ID } from "@/domain/assessment/models/practice-scale";
import type { UserId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { frameworkIndex } from "@/data/content/frameworks";
import { newId } from "@/data/new-id";
import { assessments, practiceAnswers, programmes } from "@/data/schema";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";
import { idOfSite } from "@/data/seed/insert-demo-objectives";
import { pick } from "@/data/seed/spread";

const FOLLOWED = ["eu-nis2-art21", "isa-iec-62443-3-3", "nist-csf-2.0"];

/** Half-way through C2M2 at one site: domains in the order of the model, the last of them begun. */
const SITE = "ALD";
const STARTED_ON = "2026-11-16";
const ANSWERED = 178;

/** Basic practices mostly in place, the advanced ones mostly not. */
const WORDS: Record<AttainableMil, readonly [C2m2Answer, ...C2m2Answer[]]> = {
  1: ["FI", "FI", "LI"],
  2: ["FI", "LI", "LI", "PI", "NI"],
  3: ["LI", "PI", "NI", "NI"],
};

/** Practices that keep a domain from MIL 1, and what was said about them. */
const IN_THE_WAY: Readonly<Record<string, { value: C2m2Answer; rationale: string }>> = {
  "THREAT-1a": {
    value: "PI",
    rationale: "Vendor bulletins are read for the control system; nobody follows those of the analysers.",
  },
  "ACCESS-1a": {
    value: "PI",
    rationale: "Named accounts on the servers, shared ones on eleven operator stations.",
  },
};

const TARGETS = {
  ASSET: 2,
  THREAT: 2,
  RISK: 2,
  ACCESS: 3,
  SITUATION: 2,
  RESPONSE: 2,
  ARCHITECTURE: 2,
  PROGRAM: 2,
};

/** Followed frameworks, and C2M2 half answered at one site. */
export const insertDemoFrameworks = async (
  tx: Tx,
  { organisationId, programmeId, userId }: AuthorisedProgramme,
  siteIds: SiteIds,
  answeringIds: readonly UserId[],
): Promise<void> => {
  await tx
    .update(programmes)
    .set({ frameworkIds: FOLLOWED })
    .where(and(eq(programmes.organisationId, organisationId), eq(programmes.id, programmeId)));
  const c2m2 = frameworkIndex(C2M2_ID);
  invariant(c2m2, "C2M2 is shipped");
  const ids = { organisationId, programmeId, siteId: idOfSite(siteIds, SITE) };
  const assessmentId = newId<"assessment">();
  await tx.insert(assessments).values({
    ...ids,
    id: assessmentId,
    catalogueId: C2M2_ID,
    modelVersion: c2m2.catalogue.version,
    name: "C2M2 for the insurer",
    mode: "full",
    startedOn: STARTED_ON,
    judgement: { version: 1, targetMils: TARGETS, tier: null },
    createdBy: userId,
    createdAt: `${STARTED_ON}T07:30:00Z`,
  });
  const people: readonly [UserId, ...UserId[]] = [userId, ...answeringIds];
  const practices = c2m2Model(c2m2).domains.flatMap((domain) => domain.practices);
  await tx.insert(practiceAnswers).values(
    practices.slice(0, ANSWERED).map(({ id, mil }, nth) => ({
      ...ids,
      assessmentId,
      itemId: id,
      value: pick(id, WORDS[mil]),
      ...IN_THE_WAY[id],
      version: 1,
      answeredBy: pick(id, people),
      answeredAt: new Date(Date.parse(`${STARTED_ON}T08:00:00Z`) + nth * 60_000).toISOString(),
    })),
  );
};
