import type { ControlEffect, ControlReason } from "@/domain/countermeasure/control";
import { typicalCredit } from "@/domain/countermeasure/typical-credit";
import { addDays } from "@/domain/shared/iso-day";
import type { SiteId } from "@/domain/shared/ids";
import type { ControlCatalogueOutput, ControlOutput } from "@/ui/countermeasure/control-output";

/** What the form holds; text where a person types. */
export type ControlValues = {
  templateId: string;
  name: string;
  description: string;
  effect: ControlEffect;
  reason: ControlReason;
  owner: string;
  /** Percent. */
  credit: string;
  criterionIds: readonly string[];
  /** None: every site. */
  siteIds: readonly string[];
  testedOn: string;
  testDueOn: string;
  nextOutageOn: string;
  expiresOn: string;
  procedure: string;
  yearlyCost: string;
  reviewMonths: string;
};

const YEAR = 365;

/** @param today ISO day. */
export const emptyValues = (today: string, siteIds: readonly string[]): ControlValues => ({
  templateId: "",
  name: "",
  description: "",
  effect: "prevent",
  reason: "legacy",
  owner: "",
  credit: "50",
  criterionIds: [],
  siteIds,
  testedOn: "",
  testDueOn: addDays(today, 60),
  nextOutageOn: "",
  expiresOn: addDays(today, YEAR),
  procedure: "",
  yearlyCost: "",
  reviewMonths: "6",
});

export const valuesOf = (control: ControlOutput): ControlValues => ({
  templateId: control.templateId ?? "",
  name: control.name,
  description: control.description,
  effect: control.effect,
  reason: control.reason,
  owner: control.owner,
  credit: String(Math.round(control.credit * 100)),
  criterionIds: [...new Set(control.entered.map(({ criterionId }) => criterionId))],
  siteIds: [...new Set(control.entered.flatMap(({ siteId }) => siteId ?? []))],
  testedOn: control.testedOn ?? "",
  testDueOn: control.testDueOn,
  nextOutageOn: control.nextOutageOn ?? "",
  expiresOn: control.expiresOn,
  procedure: control.procedure,
  yearlyCost: control.yearlyCost === null ? "" : String(control.yearlyCost),
  reviewMonths: control.reviewMonths === null ? "" : String(control.reviewMonths),
});

type Entered = { criterionId: string; siteId: SiteId | null };

const numberOrNone = (text: string): number | null => (text.trim() === "" ? null : Number(text));

/** As the server takes it; what is answered once for all sites has no site. */
export const inputOf = (
  { templateId, criterionIds, siteIds, credit, ...values }: ControlValues,
  isAnsweredOnce: (criterionId: string) => boolean,
) => ({
  ...values,
  templateId: templateId || null,
  credit: Number(credit) / 100,
  compensates: criterionIds.flatMap((criterionId): Entered[] =>
    siteIds.length === 0 || isAnsweredOnce(criterionId)
      ? [{ criterionId, siteId: null }]
      : siteIds.map((siteId) => ({ criterionId, siteId: siteId as SiteId })),
  ),
  testedOn: values.testedOn || null,
  nextOutageOn: values.nextOutageOn || null,
  yearlyCost: numberOrNone(values.yearlyCost),
  reviewMonths: numberOrNone(values.reviewMonths),
});

type Template = ControlCatalogueOutput["controls"][number];

/** What an entry of the pack proposes; its credit is the middle of what is typical. */
export const fromTemplate = ({
  id,
  name,
  what,
  effect,
  typicalCredit: typical,
}: Template): Partial<ControlValues> => ({
  templateId: id,
  name,
  description: what,
  effect,
  credit: String(Math.round(typicalCredit(typical) * 100)),
});
