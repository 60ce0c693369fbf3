import { z } from "zod";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { CROSSWALK_STRENGTHS, type CrosswalkEdge } from "@/domain/framework/crosswalk";

const reference = z.object({ catalogueId: z.string().min(1), itemId: z.string().min(1) });

/** Shape of the links that a catalogue file of our own format may bring along. */
export const crosswalkListSchema = z.array(
  z.object({
    from: reference,
    to: reference,
    strength: z.enum(CROSSWALK_STRENGTHS, `One of ${CROSSWALK_STRENGTHS.join(", ")} belongs here.`),
    provenance: z.string().min(1, "Say where the link comes from.").max(CATALOGUE_LIMITS.title),
    reviewer: z.string().max(CATALOGUE_LIMITS.title).nullable().default(null),
  }),
);

/** Shape of the content pack `crosswalk-<version>.json`: edges grouped by what they share. */
export const crosswalkPackSchema = z.object({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  note: z.string(),
  fromCatalogueId: z.string(),
  groups: z.array(
    z.object({
      strength: z.enum(CROSSWALK_STRENGTHS),
      provenance: z.string().min(1),
      reviewer: z.string().nullable(),
      links: z.array(
        z.object({ from: z.string(), catalogueId: z.string(), itemIds: z.array(z.string()).min(1) }),
      ),
    }),
  ),
});

export const edgesOf = ({
  fromCatalogueId,
  groups,
}: z.infer<typeof crosswalkPackSchema>): readonly CrosswalkEdge[] =>
  groups.flatMap(({ strength, provenance, reviewer, links }) =>
    links.flatMap(({ from, catalogueId, itemIds }) =>
      itemIds.map((itemId) => ({
        from: { catalogueId: fromCatalogueId, itemId: from },
        to: { catalogueId, itemId },
        strength,
        provenance,
        reviewer,
      })),
    ),
  );
