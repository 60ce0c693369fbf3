import { z } from "zod";
import { withMonthNames } from "@/domain/roadmap/month-words";
import { planFrom } from "@/domain/roadmap/plan-from";
import { cheapestEarlierStart } from "@/domain/roadmap/solver/cheapest-earlier-start";
import type { Instance } from "@/domain/roadmap/solver/instance";
import { changeSentence } from "@/domain/roadmap/solver/limit-change";
import type { BindingLimit } from "@/domain/roadmap/solver/limits-at";
import { DEFAULT_PRICES } from "@/domain/roadmap/solver/prices";
import { triedSentence } from "@/domain/roadmap/solver/tried-sentence";
import { whyNotEarlier } from "@/domain/roadmap/solver/why-not-earlier";
import type { StartOption } from "@/domain/roadmap/solver/why-not-earlier";
import { wordingOf } from "@/domain/roadmap/solver/wording";
import type { Wording } from "@/domain/roadmap/solver/wording";
import { toInstance } from "@/domain/roadmap/to-instance";
import { idOf } from "@/domain/shared/ids";
import { addMonths, monthOf, monthsBetween } from "@/domain/shared/month";
import type { StoredPackage } from "@/data/roadmap/work-packages";
import { packageIn, readRoadmap } from "@/api/roadmap/read-roadmap";
import type { Roadmap } from "@/api/roadmap/read-roadmap";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** As a planner would see it now, were this package not pinned: what has begun stays. */
const unpinnedInstance = (roadmap: Roadmap, { id }: StoredPackage): Instance => {
  const { programme, packages, sites, limits } = roadmap;
  const unpinned = packages.map((each) => (each.id === id ? { ...each, pinnedStart: null } : each));
  return toInstance(programme, planFrom(unpinned, monthOf(today())), sites, limits);
};

/** The sentence without the code of the package that it is about. */
const about = ({ code }: StoredPackage, sentence: string): string =>
  withMonthNames(sentence.startsWith(`${code}: `) ? sentence.slice(code.length + 2) : sentence);

/** Role or site that a shared limit belongs to. */
const subjectOf = (wording: Wording, { shortfall }: BindingLimit): string | null => {
  if (!shortfall || shortfall.limit === "budget") return null;
  return shortfall.limit === "role" ? wording.role(shortfall.index) : wording.site(shortfall.index);
};

/** The months in which it is too small; of a date, a prerequisite or the programme's end the month that it sets. */
const spanOf = ({ budgets }: Instance, { kind, needed, available, shortfall }: BindingLimit) => {
  if (shortfall?.limit === "budget") {
    const { from = 0, to = 0 } = budgets[shortfall.index] ?? {};
    return { from, to };
  }
  if (shortfall) return { from: shortfall.period, to: shortfall.shortBy.at(-1)?.period ?? shortfall.period };
  const period = kind === "prerequisite" ? needed - 1 : kind === "earliest-start" ? needed : available;
  return { from: period, to: period };
};

const limitRow = ({ programme, packages }: Roadmap, instance: Instance, limit: BindingLimit) => {
  const { kind, needed, available, packageIds, shortfall } = limit;
  const { from, to } = spanOf(instance, limit);
  const shortBy = shortfall?.shortBy.map(({ amount }) => amount) ?? [];
  return {
    kind,
    subject: subjectOf(wordingOf(instance), limit),
    fromMonth: addMonths(programme.startMonth, from),
    toMonth: addMonths(programme.startMonth, to),
    needed,
    available,
    /** In the worst of these months, in units of the limit. */
    short: Math.max(0, ...shortBy),
    heldBy: packageIds.slice(1).flatMap((id) => {
      const holder = packages.find((other) => other.id === id);
      return holder ? [{ code: holder.code, name: holder.name, hasPlace: holder.startMonth !== null }] : [];
    }),
  };
};

/** Where others hold what is missing: the start that costs the plan least when they make room. */
const bestRoom = (options: readonly StartOption[]): StartOption | null =>
  options
    .filter(({ limits, tried }) => limits.length > 0 && tried !== null)
    .reduce<StartOption | null>(
      (best, each) => (best?.tried && (each.tried?.gain ?? 0) < best.tried.gain ? best : each),
      null,
    );

/** What stands against each month from this one until a package starts, who holds it, and what would change that. */
export const whyNotEarlierOfPackage = programmeQuery("roadmap:read")
  .input(z.object({ packageId: idOf<"work-package">() }))
  .query(async ({ ctx: { tx, scope }, input: { packageId } }) => {
    const roadmap = await readRoadmap(tx, scope);
    const { programme, starts, plan } = roadmap;
    const each = packageIn(roadmap, packageId);
    const instance = unpinnedInstance(roadmap, each);
    const wording = wordingOf(instance);
    const now = Math.max(monthsBetween(programme.startMonth, monthOf(today())), 0);
    const options = whyNotEarlier(instance, starts, packageId, now);
    const monthAt = (start: number) => addMonths(programme.startMonth, start);
    const triedWords = ({ start, tried }: StartOption) =>
      tried && about(each, triedSentence(instance, wording, packageId, start, tried));
    const cheapest = cheapestEarlierStart(instance, options, DEFAULT_PRICES);
    const room = bestRoom(options);
    const current = starts[each.id];
    return {
      pinnedTo: each.pinnedStart,
      months: options.map((option) => ({
        month: monthAt(option.start),
        limits: option.limits.map((limit) => limitRow(roadmap, instance, limit)),
        /** Risk points more with a start in a month that is free; null where it is not, or others break limits. */
        gain: option.limits.length === 0 ? (option.tried?.gain ?? null) : null,
      })),
      cheapest: cheapest && {
        startMonth: monthAt(cheapest.start),
        changes: cheapest.changes.map((change) => withMonthNames(changeSentence(instance, wording, change))),
        cost: cheapest.cost,
        /** Risk points that it removes more; null where it has no place now. */
        gain: current === undefined ? null : each.riskReduction * (current - cheapest.start),
        currency: programme.currency,
        prices: DEFAULT_PRICES,
      },
      room: room && plan?.violationCount === 0 ? triedWords(room) : null,
    };
  });
