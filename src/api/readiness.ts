import { driver } from "@/data/client";
import { isMigrated } from "@/data/migrate";

/** Why this process cannot serve people yet, in a sentence; undefined when it can. */
export const notReadyBecause = async (): Promise<string | undefined> => {
  try {
    return (await isMigrated(driver()))
      ? undefined
      : "The database is older than this version of Rungway: start it once with the launcher (npm start).";
  } catch {
    return "The database does not answer.";
  }
};
