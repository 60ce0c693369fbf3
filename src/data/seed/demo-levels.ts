import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { DemoProgramme } from "@/data/seed/demo-programme";
import type { WishedLevels } from "@/data/seed/answers-for-levels";

const lowered = (level: MaturityLevel, steps: number): MaturityLevel =>
  Math.max(0, level - steps) as MaturityLevel;

/** Rounds tell what stood lower than in the next one, so a round's own levels count back from the last. */
const stepsBack = (
  { rounds }: DemoProgramme,
  round: number,
  isLower: (each: DemoProgramme["rounds"][number]) => boolean,
): number => rounds.slice(round).filter(isLower).length;

/** What a site answered in a round. */
export const siteLevelsIn = (demo: DemoProgramme, round: number, site: string): WishedLevels =>
  new Map(
    Object.entries(demo.levels).map(([id, bySite]) => {
      const level = bySite[site] ?? null;
      const steps = stepsBack(demo, round, ({ oneLevelLower }) => oneLevelLower[id]?.includes(site) ?? false);
      return [id, level === null ? null : lowered(level, steps)];
    }),
  );

/** What was answered once in a round; for the capabilities of the sites the highest level of any. */
export const groupLevelsIn = (demo: DemoProgramme, round: number): WishedLevels => {
  const highest = new Map<string, MaturityLevel>();
  for (const { code } of demo.sites)
    for (const [id, level] of siteLevelsIn(demo, round, code))
      if (level !== null && level >= (highest.get(id) ?? 0)) highest.set(id, level);
  for (const [id, level] of Object.entries(demo.groupLevels))
    highest.set(
      id,
      lowered(
        level,
        stepsBack(demo, round, ({ groupLower }) => groupLower.includes(id)),
      ),
    );
  return highest;
};
