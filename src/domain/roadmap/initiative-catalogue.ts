import { z } from "zod";
import { DOMAIN_IDS } from "@/domain/framework/maturity-model";
import { maturityLevelInput } from "@/domain/framework/maturity-model-schema";
import { initiativeFiguresInput, INITIATIVE_FIGURES } from "./initiative-figures";

export const STAGING_PATTERNS = [
  "central",
  "central-then-sites",
  "pilot-then-waves",
  "site-by-site",
] as const;

const EFFECT_TYPES = ["govern", "enable", "prevent", "detect", "limit", "recover"] as const;
const WINDOW_CLASS_IDS = ["none", "no-production-impact", "short-window", "planned-outage"] as const;

const capabilityLevel = z.object({ capabilityId: z.string(), level: maturityLevelInput });

const uplift = z
  .object({ capabilityId: z.string(), from: maturityLevelInput, to: maturityLevelInput })
  .refine(({ from, to }) => from < to, { error: "An uplift must go up." });

const template = z.object({
  id: z.string(),
  name: z.string(),
  domainId: z.enum(DOMAIN_IDS),
  description: z.string(),
  phase: z.number().int().min(1).max(4),
  isSafety: z.boolean(),
  /** Asked once per site; "always" where nothing has to be asked. */
  appliesIf: z.string(),
  staging: z.object({ pattern: z.enum(STAGING_PATTERNS), pilotExit: z.string().nullable() }),
  uplift: z.array(uplift).min(1),
  requires: z.object({
    initiativeIds: z.array(z.string()),
    capabilityLevels: z.array(capabilityLevel),
    recommendedLevels: z.array(capabilityLevel),
  }),
  figures: initiativeFiguresInput,
  effectTypes: z.array(z.enum(EFFECT_TYPES)),
  outage: z.object({
    windowClassId: z.enum(WINDOW_CLASS_IDS),
    note: z.string(),
    needsBackOutPlan: z.boolean(),
    approvers: z.array(z.string()),
  }),
  kpi: z.object({ name: z.string(), formula: z.string(), source: z.string(), frequency: z.string() }),
  /** The sourced facts the figures were held against; none of them computes a figure. */
  anchorIds: z.array(z.string()),
});

const rolePool = z.object({
  id: z.string(),
  name: z.string(),
  /** Its capacity is entered site by site, because the people do not travel. */
  enteredPerSite: z.boolean(),
  roles: z.array(z.string()),
});

const sizeFactor = z.object({
  smallBelowAssets: z.number().int().positive(),
  small: z.number().positive(),
  largeAboveAssets: z.number().int().positive(),
  large: z.number().positive(),
});

/** Shape of the content pack `initiatives-<version>.json`. */
export const initiativeCatalogueSchema = z.object({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  /** Of every cost in the pack, major units. */
  currency: z.string().length(3),
  priceLevelYear: z.number().int(),
  /** The organisation the figures were estimated for. */
  referenceOrganisation: z.object({
    sites: z.number().int().positive(),
    siteSize: z.string(),
    parallelSiteTeams: z.number().int().positive(),
    costScope: z.string(),
    sizeFactor,
  }),
  /** Figures nobody has sourced: shown as such until a programme overwrites them. */
  planningAssumptions: z.array(z.enum(INITIATIVE_FIGURES)),
  phases: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      meaning: z.string(),
      months: z.object({ from: z.number().int(), to: z.number().int() }),
    }),
  ),
  stagingPatterns: z.array(z.object({ id: z.enum(STAGING_PATTERNS), meaning: z.string() })),
  windowClasses: z.array(z.object({ id: z.enum(WINDOW_CLASS_IDS), name: z.string(), meaning: z.string() })),
  rolePools: z.array(rolePool),
  anchors: z.array(z.object({ id: z.string(), fact: z.string(), source: z.string(), status: z.string() })),
  initiatives: z.array(template),
});

export type InitiativeCatalogue = z.infer<typeof initiativeCatalogueSchema>;
export type InitiativeTemplate = z.infer<typeof template>;
export type RolePool = z.infer<typeof rolePool>;
export type SizeFactor = z.infer<typeof sizeFactor>;
