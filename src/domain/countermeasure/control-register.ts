import type { Control } from "@/domain/countermeasure/control";
import type { SiteId } from "@/domain/shared/ids";

/** Controls by criterion id, as they stand at one place. */
export type ControlsByCriterion = ReadonlyMap<string, readonly Control[]>;

/** The controls of each criterion at a site, or (null) of what is answered once for all sites. */
export const controlsAt = (controls: readonly Control[], siteId: SiteId | null): ControlsByCriterion => {
  const byCriterion = new Map<string, Control[]>();
  for (const control of controls) {
    const ids = new Set(
      control.compensates.filter((each) => each.siteId === siteId).map(({ criterionId }) => criterionId),
    );
    for (const id of ids) {
      const present = byCriterion.get(id);
      if (present) present.push(control);
      else byCriterion.set(id, [control]);
    }
  }
  return byCriterion;
};
