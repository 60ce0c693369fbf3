import { z } from "zod";
import { CROSSWALK_STRENGTHS, type CrosswalkEdge } from "@/domain/framework/crosswalk";

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
