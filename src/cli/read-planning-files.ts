import { z } from "zod";
import { readJsonObject } from "@/cli/read-json-object";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { instanceSchema } from "@/domain/roadmap/solver/instance";
import { Refusal } from "@/domain/shared/refusal";

const planSchema = z.object({
  starts: z.record(z.string(), z.int({ error: "Expected a whole number of periods." }), {
    error: "Expected the start period of each package by its id.",
  }),
});

/** @throws Refusal naming the path of the first field that does not fit. */
const readFile = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
  const parsed = schema.safeParse(await readJsonObject(path));
  if (parsed.success) return parsed.data;
  const { path: field = [], message = "" } = parsed.error.issues[0] ?? {};
  throw new Refusal("invalid-input", `${path}: ${field.join(".")}: ${message}`);
};

/** @throws Refusal, also for packages that wait for each other or names that are not defined. */
export const readInstance = (path: string): Promise<Instance> => readFile(path, instanceSchema);

/** @throws Refusal, also for a package that is not in the instance. */
export const readPlan = async (path: string, { packages }: Instance): Promise<Starts> => {
  const { starts } = await readFile(path, planSchema);
  const ids = new Set(packages.map(({ id }) => id));
  const unknown = Object.keys(starts).find((id) => !ids.has(id));
  if (unknown === undefined) return starts;
  throw new Refusal("invalid-input", `${path}: starts.${unknown}: There is no package ${unknown}.`);
};
