import { z } from "zod";
import { CONTROL_EFFECTS, CONTROL_REASONS, HIGHEST_CREDIT } from "@/domain/countermeasure/control";
import content from "./demo-assurance.json";

const siteCode = z.string();

const proof = z.object({
  /** Null: holds for the whole organisation. */
  site: siteCode.nullable(),
  kind: z.string(),
  title: z.string(),
  note: z.string(),
  url: z.url().nullable(),
  /** Text of a file that is kept with it. */
  file: z.string().optional(),
  fileName: z.string().optional(),
  takenOn: z.iso.date(),
  isObserved: z.boolean(),
  criteria: z.array(z.string()),
});

const control = z.object({
  name: z.string(),
  templateId: z.string().nullable(),
  description: z.string(),
  effect: z.enum(CONTROL_EFFECTS),
  reason: z.enum(CONTROL_REASONS),
  owner: z.string(),
  credit: z.number().min(0).max(HIGHEST_CREDIT),
  uses: z.array(z.object({ site: siteCode, criterionId: z.string() })),
  testedOn: z.iso.date(),
  testDueOn: z.iso.date(),
  expiresOn: z.iso.date(),
  nextOutageOn: z.iso.date().nullable(),
  procedure: z.string(),
  yearlyCost: z.int().nullable(),
  reviewMonths: z.int().nullable(),
});

/** What proves the demo's answers, and what stands in where a practice is not possible. */
export const demoAssurance = z
  .object({
    licence: z.string(),
    source: z.string(),
    /** Taken over from an earlier audit and never looked at again. */
    olderAnswers: z.array(
      z.object({ site: siteCode, capabilityIds: z.array(z.string()), answeredOn: z.iso.date() }),
    ),
    proofs: z.array(proof),
    controls: z.array(control),
  })
  .parse(content);
