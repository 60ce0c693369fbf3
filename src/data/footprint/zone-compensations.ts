import { and, eq, isNull, or } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { FOUNDATIONAL_REQUIREMENTS, type SecurityLevel } from "@/domain/assessment/models/security-levels";
import type { ZoneCompensation } from "@/domain/assessment/zone-reading";
import { earlierDay } from "@/domain/shared/iso-day";
import type { CountermeasureId, SiteId, ZoneId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { countermeasures, zoneCompensations } from "@/data/schema";

export type RecordedZoneCompensation = ZoneCompensation & {
  readonly zoneId: ZoneId;
  readonly countermeasureId: CountermeasureId;
  readonly testedOn: string | null;
};

/** A control without a day is treated as one whose day has long come, as in the register. */
const NO_DAY = "2000-01-01";

const requirementAt = (number: number) => {
  const requirement = FOUNDATIONAL_REQUIREMENTS[number - 1];
  invariant(requirement, "a compensation names one of the seven requirements");
  return requirement;
};

/** Controls that lift a requirement of a zone, by zone; of one zone where it is given. */
export const zoneCompensationsOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  zoneId?: ZoneId,
): Promise<Map<ZoneId, RecordedZoneCompensation[]>> => {
  const rows = await tx
    .select({
      zoneId: zoneCompensations.zoneId,
      countermeasureId: zoneCompensations.countermeasureId,
      requirement: zoneCompensations.requirement,
      liftsTo: zoneCompensations.liftsTo,
      control: countermeasures.name,
      testedOn: countermeasures.testedOn,
      testDueOn: countermeasures.testDueOn,
      expiresOn: countermeasures.expiresOn,
    })
    .from(zoneCompensations)
    .innerJoin(
      countermeasures,
      and(
        eq(countermeasures.organisationId, zoneCompensations.organisationId),
        eq(countermeasures.id, zoneCompensations.countermeasureId),
      ),
    )
    .where(
      and(
        eq(zoneCompensations.organisationId, scope.organisationId),
        eq(zoneCompensations.programmeId, scope.programmeId),
        zoneId && eq(zoneCompensations.zoneId, zoneId),
      ),
    )
    .orderBy(zoneCompensations.requirement, countermeasures.name);
  const byZone = new Map<ZoneId, RecordedZoneCompensation[]>();
  for (const { requirement, liftsTo, testDueOn, expiresOn, ...rest } of rows) {
    const compensation = {
      ...rest,
      requirement: requirementAt(requirement),
      liftsTo: liftsTo as SecurityLevel,
      holdsUntil: earlierDay(testDueOn ?? NO_DAY, expiresOn ?? NO_DAY),
    };
    const present = byZone.get(rest.zoneId);
    if (present) present.push(compensation);
    else byZone.set(rest.zoneId, [compensation]);
  }
  return byZone;
};

/** The controls that may stand in at a site: its own and those of every site. */
export const controlsAtSite = (tx: Tx, scope: AuthorisedProgramme, siteId: SiteId) =>
  tx
    .select({ id: countermeasures.id, name: countermeasures.name, testDueOn: countermeasures.testDueOn })
    .from(countermeasures)
    .where(
      and(
        eq(countermeasures.organisationId, scope.organisationId),
        eq(countermeasures.programmeId, scope.programmeId),
        or(isNull(countermeasures.siteId), eq(countermeasures.siteId, siteId)),
      ),
    )
    .orderBy(countermeasures.name);

type CompensationKey = Pick<RecordedZoneCompensation, "zoneId" | "countermeasureId" | "requirement">;

const numberOf = ({ requirement }: Pick<CompensationKey, "requirement">): number =>
  FOUNDATIONAL_REQUIREMENTS.indexOf(requirement) + 1;

/** Recorded a second time, a control lifts to the new level. */
export const saveZoneCompensation = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteId: SiteId,
  { zoneId, countermeasureId, requirement, liftsTo }: CompensationKey & { liftsTo: SecurityLevel },
): Promise<void> => {
  await tx
    .insert(zoneCompensations)
    .values({
      organisationId: scope.organisationId,
      programmeId: scope.programmeId,
      siteId,
      zoneId,
      countermeasureId,
      requirement: numberOf({ requirement }),
      liftsTo,
    })
    .onConflictDoUpdate({
      target: [
        zoneCompensations.organisationId,
        zoneCompensations.zoneId,
        zoneCompensations.countermeasureId,
        zoneCompensations.requirement,
      ],
      set: { liftsTo },
    });
};

/** False when there is no such compensation to see. */
export const deleteZoneCompensation = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { zoneId, countermeasureId, requirement }: CompensationKey,
): Promise<boolean> => {
  const gone = await tx
    .delete(zoneCompensations)
    .where(
      and(
        eq(zoneCompensations.organisationId, scope.organisationId),
        eq(zoneCompensations.programmeId, scope.programmeId),
        eq(zoneCompensations.zoneId, zoneId),
        eq(zoneCompensations.countermeasureId, countermeasureId),
        eq(zoneCompensations.requirement, numberOf({ requirement })),
      ),
    )
    .returning({ zoneId: zoneCompensations.zoneId });
  return gone.length === 1;
};

type ZoneControl = Pick<
  typeof countermeasures.$inferInsert,
  "templateId" | "name" | "effect" | "reason" | "owner" | "testedOn" | "testDueOn" | "expiresOn"
> & {
  /** Share, 0 to 0.8. */
  readonly credit: number;
};

/** A control of one site that stands in for nothing in the own model: it only lifts requirements of zones. */
export const insertZoneControl = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteId: SiteId,
  { credit, ...control }: ZoneControl,
): Promise<CountermeasureId> => {
  const id = newId<"countermeasure">();
  await tx.insert(countermeasures).values({
    organisationId: scope.organisationId,
    programmeId: scope.programmeId,
    id,
    siteId,
    creditPercent: Math.round(credit * 100),
    version: 1,
    changedBy: scope.userId,
    ...control,
  });
  return id;
};
