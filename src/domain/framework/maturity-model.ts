import type { z } from "zod";
import type { maturityModelSchema } from "@/domain/framework/maturity-model-schema";

/** 0 Absent … 4 Adaptive. */
export const MATURITY_LEVELS = [0, 1, 2, 3, 4] as const;
export type MaturityLevel = (typeof MATURITY_LEVELS)[number];

/** The maturity levels that have criteria, lowest first. */
export const ATTAINABLE_LEVELS = [1, 2, 3, 4] as const satisfies readonly MaturityLevel[];

export const lowerLevel = (a: MaturityLevel, b: MaturityLevel): MaturityLevel => (a < b ? a : b);

export const DOMAIN_IDS = ["VIS", "IDA", "SEG", "RES", "CMP", "GOV"] as const;
export type DomainId = (typeof DOMAIN_IDS)[number];

/** site: asked per site; organisation: answered once, inherited by every site that does not answer otherwise. */
export const CRITERION_SCOPES = ["site", "organisation"] as const;
export type CriterionScope = (typeof CRITERION_SCOPES)[number];

export type MaturityModel = z.infer<typeof maturityModelSchema>;
export type Capability = MaturityModel["capabilities"][number];
export type Criterion = Capability["criteria"][number];
export type Prerequisite = MaturityModel["prerequisites"][number];
export type SectorProfile = MaturityModel["profiles"][number];
/** Maturity level by capability id. */
export type LevelByCapability = Readonly<SectorProfile["targets"]>;
