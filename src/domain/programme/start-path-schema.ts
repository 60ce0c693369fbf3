import { z } from "zod";

const condition = z
  .strictObject({
    question: z.string(),
    anyOf: z.array(z.string()).min(1).optional(),
    noneOf: z.array(z.string()).min(1).optional(),
  })
  .refine(({ anyOf, noneOf }) => anyOf !== undefined || noneOf !== undefined, "A condition asks something.");

const pack = { id: z.string(), version: z.string(), licence: z.string(), source: z.string() };

/** Shape of the content pack `start-paths-<version>.json`. */
export const startPathsSchema = z.strictObject({
  ...pack,
  fallback: z.strictObject({ profileId: z.string(), frameworkIds: z.array(z.string()), because: z.string() }),
  questions: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        why: z.string(),
        kind: z.enum(["one", "many"]),
        options: z.array(z.strictObject({ id: z.string(), label: z.string() })).min(2),
      }),
    )
    .length(12),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      when: z.array(condition).min(1),
      because: z.string().min(1),
      start: z.literal("regulated").optional(),
      profileId: z.string().optional(),
      frameworkIds: z.array(z.string()),
      obligationIds: z.array(z.string()),
      note: z.string().optional(),
    }),
  ),
});

/** Shape of the content pack `obligations-<version>.json`. */
export const obligationPackSchema = z.strictObject({
  ...pack,
  obligations: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string().max(200),
      catalogueId: z.string().nullable(),
      source: z.string().max(300),
      licence: z.string().min(1),
      inForceFrom: z.iso.date(),
      readyMonths: z.number().int().min(1).max(36),
      everyMonths: z.number().int().min(1).max(60).nullable(),
      note: z.string().min(1),
    }),
  ),
});
