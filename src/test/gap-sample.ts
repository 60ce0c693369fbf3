import type { ObjectiveId } from "@/domain/shared/ids";
import { answer, assess } from "@/test/assess";
import { mintProgramme, type Minted } from "@/test/factories";

export const SUPPLY = {
  name: "Supply without a stop",
  owner: "P. Lindt",
  measure: "hours lost",
  target: "24",
};
export const PEOPLE = { name: "No harm to people", owner: "R. Haas", measure: "injuries", target: "none" };

export type GapSample = Minted & { readonly people: ObjectiveId; readonly supply: ObjectiveId };

const certainly = (value: number) => ({ low: value, likely: value, high: value });

/**
 * Two sites and two objectives. Brenna (S3) stops at €61 k × 48 h, Fossby (S0) at €47 k × 72 h. SEG-3 and VIS-1 have
 * safety criteria, RES-1 too, IDA-1 and SEG-4 none. What nobody answered is unknown and no gap.
 */
export const mintGapSample = async (): Promise<GapSample> => {
  const minted = await mintProgramme([
    {
      name: "Brenna",
      safetyClass: "S3",
      downtimeCostPerHour: { low: 40_000, likely: 61_000, high: 90_000 },
      plausibleOutageHours: { low: 12, likely: 48, high: 96 },
    },
    {
      name: "Fossby",
      safetyClass: "S0",
      downtimeCostPerHour: certainly(47_000),
      plausibleOutageHours: certainly(72),
    },
  ]);
  const { api, programmeId, siteIds } = minted;
  const [brenna = null, fossby = null] = siteIds;
  await assess(minted, brenna, {
    "SEG-3.1.a": answer("no"),
    "VIS-1.1.a": answer("yes"),
    "IDA-1.1.a": answer("no"),
    "SEG-4.1.a": answer("no"),
  });
  await assess(minted, fossby, { "RES-1.1.a": answer("no"), "SEG-4.1.a": answer("no") });
  await api.objective.saveObjectives({
    programmeId,
    objectives: [
      { id: null, ...PEOPLE, weight: 60 },
      { id: null, ...SUPPLY, weight: 40 },
    ],
    before: [],
  });
  const { objectives } = await api.objective.objectives({ programmeId });
  const idOf = (name: string) => objectives.find((objective) => objective.name === name)?.id;
  const [people, supply] = [idOf(PEOPLE.name), idOf(SUPPLY.name)];
  if (!people || !supply) throw new Error("the objectives were not saved");
  await api.gap.linkGaps({
    programmeId,
    links: [
      { siteId: null, capabilityId: "SEG-3", objectiveId: people, strength: 9 },
      { siteId: null, capabilityId: "RES-1", objectiveId: supply, strength: 9 },
      { siteId: null, capabilityId: "IDA-1", objectiveId: supply, strength: 3 },
    ],
  });
  return { ...minted, people, supply };
};
