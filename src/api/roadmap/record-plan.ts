import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { PlanDifference, PlanMonths } from "@/domain/roadmap/plan-difference";
import { planDifference } from "@/domain/roadmap/plan-difference";
import type { Tx } from "@/data/client";
import type { StoredPlan } from "@/data/roadmap/plans";
import { insertPlan } from "@/data/roadmap/plans";
import type { PackagePlace } from "@/data/roadmap/work-packages";
import { placePackages } from "@/data/roadmap/work-packages";
import { recountViolations } from "@/api/roadmap/recount-violations";
import type { Roadmap } from "@/api/roadmap/read-roadmap";

export type RecordedPlan = PlanDifference & {
  readonly number: number;
  readonly unplaced: number;
  readonly violationCount: number;
};

/** Puts packages where they are to stand and keeps the whole as a new plan; the ones before stay. */
export const recordPlan = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { plan, months: before, packages }: Roadmap,
  method: StoredPlan["method"],
  places: readonly PackagePlace[],
): Promise<RecordedPlan> => {
  const changed = new Map(places.map(({ id, startMonth }) => [id, startMonth]));
  const starts: PlanMonths = Object.fromEntries(
    packages.flatMap(({ id, startMonth }) => {
      const month = changed.has(id) ? changed.get(id) : startMonth;
      return month ? [[id, month] as const] : [];
    }),
  );
  const number = (plan?.number ?? 0) + 1;
  await placePackages(tx, scope, places);
  await insertPlan(tx, scope, { number, method, starts, violationCount: 0 });
  return {
    number,
    ...planDifference(before, starts),
    unplaced: packages.length - Object.keys(starts).length,
    violationCount: await recountViolations(tx, scope),
  };
};
