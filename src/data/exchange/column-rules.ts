import { z } from "zod";
import { isTimeZone } from "@/domain/footprint/time-zone";
import { readCatalogue } from "@/domain/framework/read-catalogue";
import { CURRENCIES } from "@/domain/programme/programme";
import { monthInput } from "@/domain/shared/month-input";
import { maturityModel } from "@/data/content/maturity-model";

const record = z.record(z.string(), z.unknown());
const month = monthInput;
const profiles = new Set(maturityModel.profiles.map(({ id }) => id));

const lift = z.object({ capabilityId: z.string(), from: z.number(), to: z.number() });

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
  "programmes.profile_id": z
    .string()
    .refine((id) => profiles.has(id), "is no sector profile of this version"),
  "programmes.start_month": month,
  "programmes.currency": z.enum(CURRENCIES),
  "programmes.start_answers": record,
  "sites.time_zone": z.string().refine(isTimeZone, "is no time zone such as Europe/Berlin"),
  "assessments.judgement": record,
  "assets.custom": z.record(z.string(), z.string()),
  "budgets.from_month": month,
  "catalogues.content": catalogue,
  "initiatives.figures": record,
  "outage_grants.month": month,
  "plans.starts": z.record(z.string(), month),
  "work_packages.roles": z.record(z.string(), z.number()),
  "work_packages.lifts": z.array(lift),
  "work_packages.earliest_start": month,
  "work_packages.deadline": month,
  "work_packages.start_month": month,
};
