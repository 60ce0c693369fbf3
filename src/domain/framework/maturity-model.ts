import { z } from "zod";

/** 0 Absent … 4 Adaptive. */
export const MATURITY_LEVELS = [0, 1, 2, 3, 4] as const;
export type MaturityLevel = (typeof MATURITY_LEVELS)[number];
export const maturityLevelInput = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
]);

/** The maturity levels that have criteria, lowest first. */
export const ATTAINABLE_LEVELS = [1, 2, 3, 4] as const satisfies readonly MaturityLevel[];

export const lowerLevel = (a: MaturityLevel, b: MaturityLevel): MaturityLevel => (a < b ? a : b);

export const DOMAIN_IDS = ["VIS", "IDA", "SEG", "RES", "CMP", "GOV"] as const;
export type DomainId = (typeof DOMAIN_IDS)[number];

/** site: asked per site; organisation: answered once, inherited by every site that does not answer otherwise. */
export const CRITERION_SCOPES = ["site", "organisation"] as const;
export type CriterionScope = (typeof CRITERION_SCOPES)[number];

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
/** Maturity level by capability id. */
export type LevelByCapability = Readonly<z.infer<typeof levelByCapability>>;

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

export type MaturityModel = z.infer<typeof maturityModelSchema>;
export type Capability = z.infer<typeof capability>;
export type Criterion = z.infer<typeof criterion>;
export type Prerequisite = z.infer<typeof prerequisite>;
export type SectorProfile = z.infer<typeof sectorProfile>;
