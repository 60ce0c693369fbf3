import { z } from "zod";
import { can } from "@/domain/access/permission";
import { NOTHING_ENTERED, ZONE_STATES, zoneReading } from "@/domain/assessment/zone-reading";
import { idOf } from "@/domain/shared/ids";
import { siteOf } from "@/data/footprint/sites";
import { controlsAtSite, zoneCompensationsOf } from "@/data/footprint/zone-compensations";
import { zoneLevelsOf } from "@/data/footprint/zone-security-levels";
import { knownZone } from "@/api/footprint/known-zone";
import { readZones, type ReadZone } from "@/api/footprint/read-zones";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

const PAGE_MOST = 200;

export const zoneFilterInput = z.object({
  siteId: idOf<"site">().nullable().default(null),
  state: z.enum(ZONE_STATES).nullable().default(null),
});
export type ZoneFilter = z.infer<typeof zoneFilterInput>;

export const filterZones = (zones: readonly ReadZone[], { siteId, state }: ZoneFilter): ReadZone[] =>
  zones.filter(
    (zone) => (siteId === null || zone.siteId === siteId) && (state === null || zone.state === state),
  );

const countsOf = (zones: readonly ReadZone[]) => ({
  total: zones.length,
  met: zones.filter(({ state }) => state === "met").length,
  "not-met": zones.filter(({ state }) => state === "not-met").length,
  unknown: zones.filter(({ state }) => state === "unknown").length,
  /** Zones that lost a level because a test is due. */
  lapsed: zones.filter(({ cells }) => cells.some(({ reading }) => reading === "retest")).length,
});

/** Zones with their security levels, a page at a time; the counts are those of all zones. */
export const securityLevels = programmeQuery("footprint:read")
  .input(
    zoneFilterInput.extend({
      cursor: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(PAGE_MOST).default(100),
    }),
  )
  .query(async ({ ctx: { tx, scope }, input: { cursor, limit, ...filter } }) => {
    const zones = await readZones(tx, scope);
    const found = filterZones(zones, filter);
    const end = cursor + limit;
    return {
      rows: found.slice(cursor, end).map(({ rationale: _, compensations: __, ...row }) => row),
      counts: countsOf(zones),
      foundCount: found.length,
      nextCursor: end < found.length ? end : null,
      mayWrite: can(scope.role, "footprint:write"),
    };
  });

/** One zone: what is entered, what it means today, and the controls that lift it or could. */
export const zoneSecurityLevels = programmeQuery("footprint:read")
  .input(z.object({ zoneId: idOf<"zone">() }))
  .query(async ({ ctx: { tx, scope }, input: { zoneId } }) => {
    const { siteId, name, purpose } = await knownZone(tx, scope, zoneId);
    const [site, levels, recorded, controls] = await Promise.all([
      siteOf(tx, scope, siteId),
      zoneLevelsOf(tx, scope, zoneId),
      zoneCompensationsOf(tx, scope, zoneId),
      controlsAtSite(tx, scope, siteId),
    ]);
    const stored = levels.get(zoneId) ?? null;
    const compensations = recorded.get(zoneId) ?? [];
    const day = today();
    return {
      zoneId,
      name,
      purpose,
      siteName: site?.name ?? "",
      stored,
      compensations,
      controls,
      reading: zoneReading(stored ?? NOTHING_ENTERED, compensations, day),
      today: day,
      mayWrite: can(scope.role, "footprint:write"),
    };
  });
