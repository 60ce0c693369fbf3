import { z } from "zod";
import { DISCIPLINES, ROLES } from "@/domain/access/role";
import { CRITICALITIES, WORLDS } from "@/domain/footprint/asset";
import { PURDUE_LEVELS } from "@/domain/footprint/purdue-level";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import { siteFields } from "@/domain/footprint/site-input";
import { maturityLevelInput } from "@/domain/framework/maturity-model-schema";
import { objectiveInput } from "@/domain/objective/objective";
import { programmeFieldsInput } from "@/domain/programme/programme";
import { monthInput } from "@/domain/shared/month-input";
import content from "./demo-programme.json";

/** Short code of a site, for example `BRE`. */
const siteCode = z.string();
const capabilityIds = z.array(z.string());

const member = z.object({
  email: z.email(),
  name: z.string(),
  role: z.enum(ROLES),
  discipline: z.enum(DISCIPLINES),
  /** Missing: all of them. */
  sites: z.array(siteCode).optional(),
});

const site = z.object({
  ...siteFields,
  /** Second figure of all its addresses: 22 is 10.22.0.0/16. */
  network: z.int(),
  assetCount: z.int(),
});

const zone = z.object({
  name: z.string(),
  purdueLevel: z.enum(PURDUE_LEVELS),
  /** Third figure of the addresses in it. */
  subnets: z.array(z.int()).min(1),
  /** Missing: it is at every site. */
  sites: z.array(siteCode).optional(),
  purpose: z.string(),
  owner: z.string(),
});

const assetKind = z.object({
  prefix: z.string(),
  deviceType: z.string(),
  manufacturer: z.string(),
  models: z.array(z.string()).min(1),
  zone: z.string(),
  purdueLevel: z.enum(PURDUE_LEVELS),
  world: z.enum(WORLDS),
  criticality: z.enum(CRITICALITIES),
  protocols: z.array(z.string()),
  doNotScan: z.boolean(),
  osName: z.string().optional(),
  /** Of all assets of a site; the shares are weights. */
  share: z.int(),
});

const round = z.object({
  name: z.string(),
  startedOn: z.iso.date(),
  sites: z.array(siteCode),
  /** Where a capability stood one level below what the next round found. */
  oneLevelLower: z.record(z.string(), z.array(siteCode)),
  groupLower: capabilityIds,
});

const compensation = z.object({
  site: siteCode,
  criterionId: z.string(),
  name: z.string(),
  testDueOn: z.iso.date(),
});

const links = z.object({
  objective: z.string(),
  sites: z.array(siteCode).nullable(),
  strong: capabilityIds,
  clear: capabilityIds,
  weak: capabilityIds,
});

const judgement = z.object({
  site: siteCode.nullable(),
  capabilityId: z.string(),
  safetyClass: z.enum(SAFETY_CLASSES).nullable(),
  /** Low, likely, high. */
  hours: z.tuple([z.number(), z.number(), z.number()]),
  note: z.string(),
});

const demoProgrammeSchema = z.object({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  organisation: z.string(),
  /** Everybody's. */
  password: z.string(),
  members: z.array(member),
  programme: programmeFieldsInput,
  sites: z.array(site),
  zones: z.array(zone),
  assetKinds: z.array(assetKind),
  targetOverrides: z.array(
    z.object({
      capabilityId: z.string(),
      milestoneMonth: z.int(),
      level: maturityLevelInput,
      reason: z.string(),
    }),
  ),
  /** What the last round answered, by capability and site; null is unknown. What is supported follows from it. */
  levels: z.record(z.string(), z.record(siteCode, maturityLevelInput.nullable())),
  groupLevels: z.record(z.string(), maturityLevelInput),
  rounds: z.array(round),
  compensations: z.array(compensation),
  remarks: z.array(z.object({ site: siteCode, criterionId: z.string(), text: z.string() })),
  objectives: z.array(objectiveInput.extend({ key: z.string() })),
  links: z.array(links),
  judgements: z.array(judgement),
  roadmap: z.object({
    plannedOn: z.iso.date(),
    planFrom: monthInput,
    /** Proposed initiatives of the catalogue that are left to the years after. */
    notAdopted: z.array(z.string()),
    /** FTE in every month, by role pool. */
    roleCapacity: z.record(z.string(), z.number()),
    /** From the programme's first quarter. */
    quarterBudgets: z.array(z.number()),
  }),
  outageGrants: z.array(z.object({ site: siteCode, month: monthInput, hours: z.number() })),
});

export type DemoProgramme = z.infer<typeof demoProgrammeSchema>;

export const demoProgramme: DemoProgramme = demoProgrammeSchema.parse(content);
