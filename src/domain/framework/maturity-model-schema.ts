import { z } from "zod";
import { CRITERION_SCOPES, DOMAIN_IDS, MATURITY_LEVELS } from "@/domain/framework/maturity-model";

export const maturityLevelInput = z.literal(MATURITY_LEVELS);

const criterion = z.object({
  id: z.string(),
  capabilityId: z.string(),
  level: maturityLevelInput,
  text: z.string(),
  scope: z.enum(CRITERION_SCOPES),
  /** How it can be answered: known in the room, shown, measured by a tool, or proven by a test. */
  answerBy: z.enum(["ask", "show", "measure", "prove"]),
  who: z.array(z.string()),
  quick: z.boolean(),
  safety: z.boolean(),
});

const capability = z.object({
  id: z.string(),
  domainId: z.enum(DOMAIN_IDS),
  name: z.string(),
  intent: z.string(),
  quickQuestion: z.string(),
  evidence: z.array(z.string()),
  constraint: z.string(),
  compensations: z.array(z.string()),
  criteria: z.array(criterion),
});

/** `capabilityId` at `level` needs `requiresCapabilityId` at `requiresLevel`; hard caps the supported level, soft only warns. */
const prerequisite = z.object({
  capabilityId: z.string(),
  level: maturityLevelInput,
  requiresCapabilityId: z.string(),
  requiresLevel: maturityLevelInput,
  strength: z.enum(["hard", "soft"]),
  scope: z.enum(["site", "zone", "organisation"]),
  reason: z.string(),
});

const levelByCapability = z.record(z.string(), maturityLevelInput);
const sectorProfile = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  horizonMonths: z.number().int().positive(),
  /** Final level per capability. */
  targets: levelByCapability,
  /** Level per capability at the end of month 12, 24, …; ascending months. */
  milestones: z.array(z.object({ month: z.number().int().positive(), targets: levelByCapability })),
});

/** Shape of the content pack `maturity-model-<version>.json`. */
export const maturityModelSchema = z.object({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  levels: z.array(z.object({ level: maturityLevelInput, name: z.string(), meaning: z.string() })).length(5),
  domains: z.array(z.object({ id: z.enum(DOMAIN_IDS), name: z.string(), weight: z.number().positive() })),
  capabilities: z.array(capability),
  prerequisites: z.array(prerequisite),
  profiles: z.array(sectorProfile),
});
