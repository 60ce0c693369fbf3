import { z } from "zod";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import {
  enteredLevelsInput,
  requirementInput,
  securityLevelInput,
} from "@/domain/assessment/security-levels-input";
import { controlInput } from "@/domain/countermeasure/control-input";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { controlsAtSite, insertZoneControl, saveZoneCompensation } from "@/data/footprint/zone-compensations";
import { saveZoneLevels } from "@/data/footprint/zone-security-levels";
import { zonesOf } from "@/data/footprint/zones";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";
import { idOfSite } from "@/data/seed/insert-demo-objectives";
import content from "./demo-security-levels.json";

const zoneControl = controlInput.pick({
  name: true,
  effect: true,
  reason: true,
  owner: true,
  credit: true,
  testedOn: true,
  testDueOn: true,
  expiresOn: true,
});

const demoSchema = z.object({
  zones: z.array(
    enteredLevelsInput.extend({
      /** Short code of a site. */
      site: z.string(),
      zone: z.string(),
      compensations: z.array(
        z.object({
          requirement: requirementInput,
          liftsTo: securityLevelInput,
          /** Name of one in the register, or one for this zone alone. */
          control: z.union([z.string(), zoneControl]),
        }),
      ),
    }),
  ),
});

/** Security levels of some zones: one met by two compensations, one that fell back, others not met or not known. */
export const insertDemoSecurityLevels = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteIds: SiteIds,
): Promise<void> => {
  const stored = await zonesOf(tx, scope);
  for (const { site, zone: name, compensations, ...levels } of demoSchema.parse(content).zones) {
    const siteId = idOfSite(siteIds, site);
    const zone = stored.find((each) => each.siteId === siteId && each.name === name);
    invariant(zone, `the demo has a zone ${name} at ${site}`);
    await saveZoneLevels(tx, scope, zone, levels, null);
    for (const { control, ...lift } of compensations) {
      const countermeasureId =
        typeof control === "string"
          ? (await controlsAtSite(tx, scope, siteId)).find((each) => each.name === control)?.id
          : await insertZoneControl(tx, scope, siteId, control);
      invariant(countermeasureId, `the register has the control of ${name} at ${site}`);
      await saveZoneCompensation(tx, scope, siteId, { zoneId: zone.id, countermeasureId, ...lift });
    }
  }
};
