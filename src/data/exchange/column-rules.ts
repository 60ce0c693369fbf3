import { z } from "zod";
import { isTimeZone } from "@/domain/footprint/time-zone";
import { readCatalogue } from "@/domain/framework/read-catalogue";
import { CURRENCIES } from "@/domain/programme/programme";
import { monthInput } from "@/domain/shared/month-input";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { maturityModel } from "@/data/content/maturity-model";
import { proofKinds } from "@/data/content/proof-kinds";

const record = z.record(z.string(), z.unknown());
const month = monthInput;

/** An id of a content pack. What this version has dropped, an older one may still have. */
const idIn = (list: readonly { readonly id: string }[], what: string): z.ZodType<string> => {
  const ids = new Set(list.map(({ id }) => id));
  return z.string().refine((id) => ids.has(id), `is no ${what} of this version of Rungway`);
};

const capability = idIn(maturityModel.capabilities, "capability");
const criterion = idIn(
  maturityModel.capabilities.flatMap(({ criteria }) => criteria),
  "criterion",
);
const domain = idIn(maturityModel.domains, "domain");

const lift = z.object({ capabilityId: capability, from: z.number(), to: z.number() });

/** A catalogue as the table keeps it, judged by the one rule all catalogues come in by. */
const catalogue = z.record(z.string(), z.unknown()).superRefine((given, context) => {
  const draft = given as Parameters<typeof readCatalogue>[0];
  const items = Array.isArray(draft.items)
    ? draft.items.map((item, index) => ({ ...item, where: `item ${index + 1}` }))
    : [];
  try {
    const reading = readCatalogue({ ...draft, items });
    for (const { where, reason } of "problems" in reading ? reading.problems : [])
      context.addIssue({ code: "custom", message: `${where}: ${reason}` });
  } catch {
    context.addIssue({ code: "custom", message: "is no catalogue" });
  }
});

/** What a column holds beyond what its type and the database's own checks say, by `table.column`. */
export const COLUMN_RULES: Readonly<Record<string, z.ZodType>> = {
  "programmes.name": z.string().trim().min(1, "is empty").max(120),
  "programmes.profile_id": idIn(maturityModel.profiles, "sector profile"),
  "programmes.start_month": month,
  "programmes.currency": z.enum(CURRENCIES),
  "programmes.start_answers": record,
  "sites.time_zone": z.string().refine(isTimeZone, "is no time zone such as Europe/Berlin"),
  "answers.criterion_id": criterion,
  "assessments.judgement": record,
  "assets.custom": z.record(z.string(), z.string()),
  "budgets.from_month": month,
  "catalogues.content": catalogue,
  "countermeasure_uses.criterion_id": criterion,
  "gap_acceptances.capability_id": capability,
  "gap_judgements.capability_id": capability,
  "gap_links.capability_id": capability,
  "initiatives.catalogue_id": idIn(initiativeCatalogue.initiatives, "initiative"),
  "initiatives.domain_id": domain,
  "initiatives.figures": record,
  "outage_grants.month": month,
  "plans.starts": z.record(z.string(), month),
  "proofs.kind": idIn(proofKinds.kinds, "kind of proof"),
  "stewardships.capability_id": capability,
  "target_overrides.capability_id": capability,
  "work_packages.domain_id": domain,
  "work_packages.roles": z.record(z.string(), z.number()),
  "work_packages.lifts": z.array(lift),
  "work_packages.earliest_start": month,
  "work_packages.deadline": month,
  "work_packages.start_month": month,
};
