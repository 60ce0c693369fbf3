import { maturityModel } from "@/data/content/maturity-model";
import { newId } from "@/data/new-id";
import { demoProgramme } from "@/data/seed/demo-programme";
import { tableRows } from "@/data/seed/large-rows";
import type { Large, TableRows } from "@/data/seed/large-rows";
import { pick, spread } from "@/data/seed/spread";

/** One site in so many has a link of its own beside the one for all sites. */
const OWN_LINK_EVERY = 5;

export const largeObjectives = ({ organisationId, programmeId, sites }: Large): TableRows[] => {
  const objectives = demoProgramme.objectives.map(({ name, owner, measure, target, weight }) => ({
    organisation_id: organisationId,
    id: newId<"objective">(),
    programme_id: programmeId,
    name,
    owner,
    measure,
    target,
    weight,
  }));
  const links = maturityModel.capabilities.flatMap(({ id: capabilityId }) =>
    [null, ...sites.filter((_, nth) => nth % OWN_LINK_EVERY === 0).map(({ id }) => id)].map(
      (siteId, nth) => ({
        organisation_id: organisationId,
        id: newId<"gap-link">(),
        programme_id: programmeId,
        objective_id: objectives[spread(`${capabilityId} ${nth}`, objectives.length)]?.id ?? null,
        capability_id: capabilityId,
        site_id: siteId,
        strength: pick(`strength ${capabilityId} ${nth}`, [1, 3, 9]),
      }),
    ),
  );
  return [tableRows("objectives", objectives), tableRows("gap_links", links)];
};
