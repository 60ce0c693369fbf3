import fc from "fast-check";
import { CURRENCIES, HORIZONS } from "@/domain/programme/programme";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import { compensatingControlCatalogue } from "@/data/content/compensating-controls";
import { frameworks } from "@/data/content/frameworks";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { maturityModel } from "@/data/content/maturity-model";
import { obligationTemplates } from "@/data/content/obligations";
import { proofKinds } from "@/data/content/proof-kinds";
import { POINTED_TO } from "@/data/exchange/exchange-tables";
import { awkwardRecord, awkwardText } from "@/test/awkward-texts";
import type { Draw, GeneratedRow, GeneratedTables } from "@/test/generated-programme";

type Special = (draw: Draw, tables: GeneratedTables) => unknown;

const of =
  (arbitrary: fc.Arbitrary<unknown>): Special =>
  (draw) =>
    draw(arbitrary);
const oneOf = (values: readonly unknown[]): Special => of(fc.constantFrom(...values));
const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
const between = (min: number, max: number): Special => of(fc.integer({ min, max }));
const positive = of(fc.double({ min: 0, max: 1e12, noNaN: true }));

const aMonth = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);
const month = of(aMonth);

const capabilities = idsOf(maturityModel.capabilities);
const criteria = maturityModel.capabilities.flatMap((capability) => idsOf(capability.criteria));
const domains = idsOf(maturityModel.domains);
const capability = oneOf(capabilities);
const criterion = oneOf(criteria);
const domain = oneOf(domains);
const rolePools = idsOf(initiativeCatalogue.rolePools);
const shipped = idsOf(frameworks);

/** The organisation's own catalogue and its items: always these, so that rows before them may name them. */
export const OWN_CATALOGUE = "house-rules";
export const OWN_ITEMS = ["A", "B", "C"] as const;
const knownCatalogue: Special = of(
  fc.oneof(fc.constant(OWN_MODEL_ID), fc.constantFrom(OWN_CATALOGUE, ...shipped)),
);

/** An id of one of the rows; null where there is none. */
const idFrom = (draw: Draw, rows: readonly GeneratedRow[]): unknown =>
  rows.length === 0 ? null : draw(fc.constantFrom(...rows)).id;

const sevenLevels = of(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(null)), { minLength: 7, maxLength: 7 }),
);

/** Ids of rows as keys and values of JSON, which no foreign key knows. */
const recordWithIds: Special = (draw, tables) => {
  const rows = [...POINTED_TO].flatMap((table) => tables[table] ?? []);
  const own = rows.length === 0 ? null : String(draw(fc.constantFrom(...rows)).id);
  return { ...draw(awkwardRecord), ...(own && { [`at ${own}`]: [own] }), foreign: draw(fc.uuid()) };
};

const rolesOfWork: Special = of(
  fc.dictionary(fc.constantFrom(...rolePools), fc.double({ min: 0, max: 9, noNaN: true })),
);

const startsByPackage: Special = (draw, tables) =>
  Object.fromEntries((tables.work_packages ?? []).map(({ id }) => [String(id), draw(aMonth)]));

/** A role pool, or the same at one site. */
const rolePool: Special = (draw, tables) => {
  const pool = draw(fc.constantFrom(...rolePools));
  const site = draw(fc.constantFrom(null, ...(tables.sites ?? [])));
  return site ? `${pool}@${String(site.id)}` : pool;
};

/** What a catalogue may hold: trimmed, and nothing that cannot be shown. */
const title = awkwardText.map((text) =>
  // oxlint-disable-next-line no-control-regex
  `T ${text.replace(/[\0-\x1f\x7f\p{Noncharacter_Code_Point}]/gu, "").slice(0, 100)}`.trim(),
);

const catalogueContent: Special = (draw) => ({
  id: OWN_CATALOGUE,
  name: draw(title),
  version: "1",
  publisher: draw(title),
  licence: "Internal",
  sources: [],
  note: null,
  kinds: [{ id: "rule", name: "Rule", isAnswered: true }],
  items: OWN_ITEMS.map((id, at) => ({
    id,
    kind: "rule",
    title: draw(title),
    parentId: at === 0 ? null : "A",
    text: draw(title),
    grade: draw(fc.constantFrom(null, 1.5)),
    edition: null,
  })),
});

/**
 * What columns hold beyond what their type says: words of content packs, ranges of the database's checks, shapes of JSON.
 * A new table needs lines here where the database refuses values that fit its types.
 */
export const specialValues: Readonly<Record<string, Special>> = {
  "programmes.name": of(title),
  "programmes.profile_id": oneOf(idsOf(maturityModel.profiles)),
  "programmes.start_month": month,
  "programmes.horizon_months": oneOf(HORIZONS),
  "programmes.currency": oneOf(CURRENCIES),
  "programmes.framework_ids": (draw) => [OWN_CATALOGUE, ...draw(fc.subarray([...shipped]))],
  "sites.time_zone": oneOf(["Europe/Berlin", "America/Sao_Paulo", "UTC"]),
  "assessments.catalogue_id": knownCatalogue,
  "assessments.model_version": oneOf(["1"]),
  "answers.assessment_id": (draw, { assessments = [] }) =>
    idFrom(
      draw,
      assessments.filter((row) => row.catalogue_id === OWN_MODEL_ID),
    ),
  "answers.criterion_id": criterion,
  "assets.custom": of(fc.dictionary(awkwardText, awkwardText, { maxKeys: 3 })),
  "budgets.from_month": month,
  "budgets.amount": positive,
  "catalogues.key": oneOf([OWN_CATALOGUE]),
  "catalogues.version": oneOf(["1", "2", "2027 β"]),
  "catalogues.content": catalogueContent,
  "countermeasures.credit_percent": between(0, 80),
  "countermeasures.template_id": oneOf(idsOf(compensatingControlCatalogue.controls)),
  "countermeasure_uses.criterion_id": criterion,
  "crosswalk_edges.from_catalogue": oneOf([OWN_MODEL_ID]),
  "crosswalk_edges.from_item": oneOf([...capabilities, ...criteria]),
  "crosswalk_edges.to_catalogue": oneOf(["nist-csf-2.0"]),
  "crosswalk_edges.to_item": oneOf(["PR.AA-01", "ID.AM-01"]),
  "gap_acceptances.capability_id": capability,
  "gap_judgements.capability_id": capability,
  "gap_links.capability_id": capability,
  "gap_links.strength": oneOf([0, 1, 3, 9]),
  "initiatives.catalogue_id": oneOf(idsOf(initiativeCatalogue.initiatives)),
  "initiatives.domain_id": domain,
  "objectives.weight": between(0, 100),
  "obligations.catalogue_id": knownCatalogue,
  "obligations.template_id": oneOf(obligationTemplates.map(({ id }) => id)),
  "outage_grants.hours": positive,
  "outage_grants.month": month,
  "proofs.kind": oneOf(idsOf(proofKinds.kinds)),
  "stewardships.capability_id": capability,
  "stewardships.yearly_cost": between(0, 2 ** 31 - 1),
  "stored_files.place": oneOf(["database"]),
  "target_overrides.capability_id": capability,
  "target_overrides.maturity_level": between(0, 4),
  // The last one waits for others, so there is no circle.
  "work_package_prerequisites.package_id": (_, { work_packages = [] }) => work_packages.at(-1)?.id ?? null,
  "work_package_prerequisites.required_id": (draw, { work_packages = [] }) =>
    idFrom(draw, work_packages.slice(0, -1)),
  "work_packages.deadline": month,
  "work_packages.domain_id": domain,
  "work_packages.duration_periods": between(1, 36),
  "work_packages.earliest_start": month,
  "work_packages.lifts": (draw) => [
    { capabilityId: draw(fc.constantFrom(...capabilities)), from: 1, to: 2.5 },
  ],
  "work_packages.roles": rolesOfWork,
  "work_packages.start_month": month,
  "zone_compensations.lifts_to": between(1, 4),
  "zone_compensations.requirement": between(1, 7),
  "zone_security_levels.achieved": sevenLevels,
  "zone_security_levels.capability": sevenLevels,
  "zone_security_levels.target": sevenLevels,
};

/** The same, for what names rows of any table. */
export const lateValues: Readonly<Record<string, Special>> = {
  "programmes.start_answers": recordWithIds,
  "assessments.judgement": recordWithIds,
  "initiatives.figures": recordWithIds,
  "plans.starts": startsByPackage,
  "role_capacities.role_id": rolePool,
};
