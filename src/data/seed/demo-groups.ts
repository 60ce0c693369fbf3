import { z } from "zod";
import content from "./demo-groups.json";

const siteCode = z.string();

/** Groups of sites, what was answered once for one of them, and what people said beside answers. */
const demoGroupsSchema = z.object({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  groups: z.array(z.object({ name: z.string(), sites: z.array(siteCode) })),
  answeredOnce: z.object({
    group: z.string(),
    name: z.string(),
    startedOn: z.iso.date(),
    mostAnswers: z.int(),
  }),
  /** A framework answered once for a group, and otherwise at one of its sites. */
  frameworkOnce: z.object({
    group: z.string(),
    catalogueId: z.string(),
    name: z.string(),
    startedOn: z.iso.date(),
    answers: z.record(z.string(), z.string()),
    differs: z.object({
      site: siteCode,
      startedOn: z.iso.date(),
      answers: z.record(z.string(), z.string()),
      rationale: z.string(),
    }),
  }),
  comments: z.array(
    z.object({
      site: siteCode,
      criterionId: z.string(),
      /** Address of the member. */
      by: z.email(),
      at: z.iso.datetime(),
      text: z.string(),
      isResolved: z.boolean(),
    }),
  ),
  asked: z.array(
    z.object({
      site: siteCode,
      criterionId: z.string(),
      assignee: z.email().nullable(),
      by: z.email(),
      dueOn: z.iso.date().nullable(),
      isForReview: z.boolean(),
    }),
  ),
});

export const demoGroups = demoGroupsSchema.parse(content);
