import type { Discipline } from "@/domain/access/role";
import type { InitiativeTemplate } from "@/domain/roadmap/initiative-catalogue";
import type { WorkPackage } from "@/domain/roadmap/work-package";
import { addMonths, type Month } from "@/domain/shared/month";

/** Both worlds answer for a stop: neither may be surprised by it. */
export const CUT_OVER_DISCIPLINES: readonly Discipline[] = ["IT", "operations"];

/** A work package as the roadmap has it now. */
export type CutOverPackage = Pick<
  WorkPackage,
  "id" | "code" | "name" | "siteId" | "durationPeriods" | "cutoverOutageHours"
> & {
  readonly siteName: string | null;
  /** Null: it has no place in the plan. */
  readonly startMonth: Month | null;
  /** From the catalogue; undefined where a newer catalogue has dropped the initiative. */
  readonly outage: Pick<InitiativeTemplate["outage"], "windowClassId" | "needsBackOutPlan"> | undefined;
};

/** Exactly what two people sign; any change of it asks for new signatures. */
export type CutOver = {
  readonly code: string;
  readonly name: string;
  readonly site: string;
  readonly startMonth: Month;
  /** The last month of the package, in which production stops. */
  readonly cutOverMonth: Month;
  readonly outageHours: number;
  readonly outageWindow: InitiativeTemplate["outage"]["windowClassId"];
  readonly needsBackOutPlan: boolean;
};

/** Why there is nothing to sign, in a sentence; null when there is. */
export const whyNoCutOver = ({
  code,
  siteName,
  startMonth,
  cutoverOutageHours,
}: CutOverPackage): string | null => {
  if (siteName === null || cutoverOutageHours === 0)
    return `${code} needs no outage, so there is no cut-over to sign.`;
  return startMonth === null
    ? `${code} has no place in the plan yet. Place it, then its cut-over can be signed.`
    : null;
};

/** Null when there is nothing to sign. */
export const cutOverOf = (planned: CutOverPackage): CutOver | null => {
  const { code, name, siteName, startMonth, durationPeriods, cutoverOutageHours, outage } = planned;
  if (siteName === null || startMonth === null || cutoverOutageHours === 0) return null;
  return {
    code,
    name,
    site: siteName,
    startMonth,
    cutOverMonth: addMonths(startMonth, durationPeriods - 1),
    outageHours: cutoverOutageHours,
    outageWindow: outage?.windowClassId ?? "planned-outage",
    needsBackOutPlan: outage?.needsBackOutPlan ?? true,
  };
};

/** The facts that are different now. */
export const changedFacts = (proposed: CutOver, now: CutOver): (keyof CutOver)[] =>
  (Object.keys(now) as (keyof CutOver)[]).filter((fact) => proposed[fact] !== now[fact]);
