import type { Capability } from "@/domain/framework/maturity-model";

/** Assessed once for the organisation and inherited by every site: no criterion of it asks about a site. */
export const isGroupWide = (capability: Capability): boolean =>
  capability.criteria.every((criterion) => criterion.scope === "organisation");
