import { z } from "zod";
import { can } from "@/domain/access/permission";
import { controlState } from "@/domain/countermeasure/control-state";
import { creditToday } from "@/domain/countermeasure/effective-share";
import { idOf } from "@/domain/shared/ids";
import { compensatingControlCatalogue } from "@/data/content/compensating-controls";
import { maturityModel } from "@/data/content/maturity-model";
import { controlLog } from "@/data/countermeasure/control-log";
import { controlsOf } from "@/data/countermeasure/controls";
import { sitesOf } from "@/data/footprint/sites";
import { today } from "@/api/today";
import { memberProcedure, programmeQuery } from "@/api/trpc";

/** The register with what each control may claim today. */
export const controls = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const now = today();
  const [register, sites] = await Promise.all([controlsOf(tx, scope), sitesOf(tx, scope)]);
  return {
    controls: register.map(({ compensates, ...control }) => ({
      ...control,
      state: controlState(control, now),
      creditToday: creditToday(control, now),
      /** Criteria at sites. */
      placeCount: compensates.length,
    })),
    sites: sites.map(({ id, name, code }) => ({ id, name, code })),
    today: now,
    isWholeOrganisation: scope.siteIds === null,
    mayWrite: can(scope.role, "countermeasure:write"),
  };
});

/** What happened to one control, newest first. */
export const log = programmeQuery("assessment:read")
  .input(z.object({ controlId: idOf<"countermeasure">() }))
  .query(({ ctx: { tx, scope }, input: { controlId } }) => controlLog(tx, scope, controlId));

/** The shipped controls to start from, and the criteria that a control may stand in for. */
export const controlCatalogue = memberProcedure.query(() => ({
  controls: compensatingControlCatalogue.controls,
  capabilities: maturityModel.capabilities.map(({ id, name, criteria }) => ({
    id,
    name,
    criteria: criteria.map((each) => ({
      id: each.id,
      text: each.text,
      level: each.level,
      scope: each.scope,
    })),
  })),
}));
