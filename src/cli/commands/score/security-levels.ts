import { z } from "zod";
import { shown } from "@/cli/commands/score/answers-in";
import { isJsonObject, type JsonObject } from "@/cli/read-json-object";
import { explainRequirement } from "@/domain/assessment/models/explain-requirement";
import {
  FOUNDATIONAL_REQUIREMENTS,
  SECURITY_LEVELS,
  type SecurityLevel,
  type SecurityLevelVector,
  zoneStanding,
} from "@/domain/assessment/models/security-levels";
import { Refusal } from "@/domain/shared/refusal";

const level = z.literal(SECURITY_LEVELS, "give a security level from 0 to 4");
const requirement = z.enum(FOUNDATIONAL_REQUIREMENTS, "name a requirement from FR1 to FR7");

const NEEDS_SEVEN = "give seven levels, FR1 to FR7";

/** As the standard writes a vector: {2 2 0 1 3 1 3}. */
const vector = z
  .tuple([level, level, level, level, level, level, level], NEEDS_SEVEN)
  .transform(([FR1, FR2, FR3, FR4, FR5, FR6, FR7]): SecurityLevelVector => ({
    FR1,
    FR2,
    FR3,
    FR4,
    FR5,
    FR6,
    FR7,
  }));

const compensation = z
  .strictObject({
    requirement,
    control: z.string("name the countermeasure").min(1, "name the countermeasure"),
    from: level,
    to: level,
    testDueOn: z.iso.date("give the day as YYYY-MM-DD"),
  })
  .refine(({ from, to }) => from < to, "from must be below to");

const zoneInput = z.strictObject({
  target: vector,
  capability: vector,
  achieved: vector,
  compensations: z.array(compensation, "give a list of compensations").default([]),
  inScope: z.array(requirement, "give a list of requirements").default([...FOUNDATIONAL_REQUIREMENTS]),
});

/** `{"<zone>": {"target": [7 levels], "capability": […], "achieved": […], "compensations": […], "inScope": […]}}`. */
export const scoreSecurityLevels = (input: JsonObject, today: string) => ({
  zones: Object.fromEntries(
    Object.entries(input).map(([name, given]) => [name, scoredZone(name, given, today)]),
  ),
});

const scoredZone = (name: string, given: unknown, today: string) => {
  const zone = zoneOf(name, given);
  const { requirements, isMet, scalar } = zoneStanding(zone, today);
  const figures = (figure: "gap" | "capabilityShortfall" | "achieved"): (number | SecurityLevel)[] =>
    requirements.map((each) => each[figure]);
  return {
    isMet,
    scalar,
    achieved: figures("achieved"),
    gap: figures("gap"),
    capabilityShortfall: figures("capabilityShortfall"),
    requirements: requirements.map((each) => ({ ...each, explanation: explainRequirement(each) })),
  };
};

const zoneOf = (name: string, given: unknown): z.infer<typeof zoneInput> => {
  if (!isJsonObject(given))
    throw new Refusal(
      "invalid-input",
      `The zone ${JSON.stringify(name)} is ${shown(given)}: give an object with target, capability and achieved.`,
    );
  const { data, error } = zoneInput.safeParse(given);
  if (data) return data;
  const [issue] = error.issues;
  const path = [name, ...(issue?.path ?? [])].join(" › ");
  throw new Refusal("invalid-input", `${path} does not fit: ${issue?.message ?? NEEDS_SEVEN}.`);
};
