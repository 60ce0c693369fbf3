import { MATURITY_LEVELS } from "@/domain/framework/maturity-model";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { Programme } from "@/domain/programme/programme";
import type { InitiativeTemplate } from "@/domain/roadmap/initiative-catalogue";
import { listSchedule } from "@/domain/roadmap/solver/list-schedule";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { quartersOf } from "@/domain/roadmap/spend-by-quarter";
import { startMonthsOf, toInstance } from "@/domain/roadmap/to-instance";
import type { RoadmapLimits } from "@/domain/roadmap/to-instance";
import type { WorkPackage } from "@/domain/roadmap/work-package";
import type { InitiativeId, WorkPackageId } from "@/domain/shared/ids";
import { monthsFrom } from "@/domain/shared/month";
import { initiativeCatalogue as catalogue } from "@/data/content/initiatives";
import { newId } from "@/data/new-id";
import { tableRows } from "@/data/seed/large-rows";
import type { Large, TableRows } from "@/data/seed/large-rows";
import { pick, spread } from "@/data/seed/spread";

const ROLE_CAPACITY_FTE = 40;
const QUARTER_BUDGET = 4_000_000;
const OUTAGE_HOURS = 24;
const OUTAGE_EVERY_MONTHS = 3;

type Adopted = { readonly id: InitiativeId; readonly template: InitiativeTemplate };

const packageOf = (
  { sites }: Large,
  { id, template }: Adopted,
  nth: number,
  before: readonly WorkPackage[],
): WorkPackage => {
  const key = `package ${nth}`;
  const needed = nth % 3 === 0 ? before[nth - sites.length] : undefined;
  const from = pick<MaturityLevel>(`${key} from`, [0, 1, 2]);
  return {
    id: newId<"work-package">(),
    code: `P-${String(nth + 1).padStart(3, "0")}`,
    initiativeId: id,
    name: template.name,
    domainId: template.domainId,
    siteId: sites[nth % sites.length]?.id ?? null,
    stage: nth < sites.length ? "pilot" : "wave-1",
    durationPeriods: 1 + spread(`${key} months`, 3),
    roles: { [pick(`${key} role`, ["automation", "ot-network", "site-ot", "operations"])]: 0.5 },
    cost: 5_000 + spread(`${key} cost`, 60) * 1_000,
    cutoverOutageHours: spread(`${key} cut-over`, 3) * 4,
    prerequisites: needed ? [needed.id] : [],
    earliestStart: null,
    deadline: null,
    isMandatory: false,
    isSafety: template.isSafety,
    pinnedStart: null,
    riskReduction: 1 + spread(`${key} risk`, 20),
    lifts: template.uplift.map(({ capabilityId }) => ({
      capabilityId,
      from,
      to: MATURITY_LEVELS[from + 1] ?? 4,
    })),
  };
};

const packagesOf = (large: Large, adopted: readonly Adopted[]): WorkPackage[] => {
  const packages: WorkPackage[] = [];
  for (let nth = 0; nth < large.sizes.packages; nth += 1) {
    const initiative = adopted[nth % adopted.length];
    if (initiative) packages.push(packageOf(large, initiative, nth, packages));
  }
  return packages;
};

const limitsFor = ({ sites }: Large, programme: Programme): RoadmapLimits => ({
  roleCapacities: catalogue.rolePools.map(({ id, name }) => ({
    roleId: id,
    name,
    capacityFte: Array.from({ length: programme.horizonMonths }, () => ROLE_CAPACITY_FTE),
  })),
  budgets: quartersOf(programme).map((fromMonth) => ({ fromMonth, amount: QUARTER_BUDGET })),
  outageGrants: sites.flatMap(({ id: siteId }, nth) =>
    monthsFrom(programme.startMonth, programme.horizonMonths)
      .filter((_, month) => (month + nth) % OUTAGE_EVERY_MONTHS === 0)
      .map((month) => ({ siteId, month, hours: OUTAGE_HOURS })),
  ),
});

const limitRows = (
  ids: { organisation_id: string; programme_id: string },
  { roleCapacities, budgets, outageGrants }: RoadmapLimits,
): TableRows[] => [
  tableRows(
    "role_capacities",
    roleCapacities.map(({ roleId, name, capacityFte }) => ({
      ...ids,
      role_id: roleId,
      name,
      capacity_fte: capacityFte.map(String),
    })),
  ),
  tableRows(
    "budgets",
    budgets.map(({ fromMonth, amount }) => ({ ...ids, from_month: fromMonth, amount })),
  ),
  tableRows(
    "outage_grants",
    outageGrants.map(({ siteId, month, hours }) => ({ ...ids, site_id: siteId, month, hours })),
  ),
];

const packageRow = (each: WorkPackage) => ({
  id: each.id,
  initiative_id: each.initiativeId,
  site_id: each.siteId,
  code: each.code,
  name: each.name,
  domain_id: each.domainId,
  stage: each.stage,
  duration_periods: each.durationPeriods,
  roles: JSON.stringify(each.roles),
  cost: each.cost,
  cutover_outage_hours: each.cutoverOutageHours,
  is_safety: each.isSafety,
  risk_reduction: each.riskReduction,
  lifts: JSON.stringify(each.lifts),
});

/** Packages drawn from the catalogue, limits, and the plan that list scheduling makes of them. */
export const largeRoadmap = (large: Large, programme: Programme): TableRows[] => {
  const { organisationId, programmeId, userId, sites } = large;
  const ids = { organisation_id: organisationId, programme_id: programmeId };
  const adopted = catalogue.initiatives.map((template) => ({ id: newId<"initiative">(), template }));
  const packages = packagesOf(large, adopted);
  const limits = limitsFor(large, programme);
  const instance = toInstance(programme, packages, sites, limits);
  const { starts, unplaced } = listSchedule(instance);
  const months = startMonthsOf(programme, starts);
  const reasons = new Map<string, string>(unplaced.map((each) => [each.packageId, each.sentence]));
  const planned = (id: WorkPackageId) => ({
    start_month: months[id] ?? null,
    unplaced_reason: reasons.get(id) ?? null,
  });
  return [
    tableRows(
      "initiatives",
      adopted.map(({ id, template: { id: catalogueId, name, domainId } }) => ({
        ...ids,
        id,
        catalogue_id: catalogueId,
        name,
        domain_id: domainId,
      })),
    ),
    tableRows(
      "work_packages",
      packages.map((each) => ({ ...ids, ...packageRow(each), ...planned(each.id) })),
    ),
    tableRows(
      "work_package_prerequisites",
      packages.flatMap(({ id, prerequisites }) =>
        prerequisites.map((required) => ({
          organisation_id: organisationId,
          package_id: id,
          required_id: required,
        })),
      ),
    ),
    ...limitRows(ids, limits),
    tableRows("plans", [
      {
        ...ids,
        number: 1,
        method: "list-schedule",
        starts: JSON.stringify(months),
        violation_count: violationsOf(instance, starts).length,
        created_by: userId,
      },
    ]),
  ];
};
