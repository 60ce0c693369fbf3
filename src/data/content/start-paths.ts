import { startPathsSchema } from "@/domain/programme/start-path-schema";
import pack from "@/data/content/start-paths-0.1.json";

/** The twelve questions and what follows from their answers. */
export const startPaths = startPathsSchema.parse(pack);
