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

const limitRow = ({ packages }: Roadmap, each: StoredPackage, limit: BindingLimit) => ({
  kind: limit.kind,
  sentence: about(each, limit.sentence),
  heldBy: limit.packageIds.slice(1).flatMap((id) => {
    const holder = packages.find((other) => other.id === id);
    return holder ? [{ code: holder.code, name: holder.name }] : [];
  }),
});

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
    return {
      pinnedTo: each.pinnedStart,
      months: options.map((option) => ({
        month: monthAt(option.start),
        limits: option.limits.map((limit) => limitRow(roadmap, each, limit)),
        /** Risk points more with a start in a month that is free; null where it is not, or others break limits. */
        gain: option.limits.length === 0 ? (option.tried?.gain ?? null) : null,
      })),
      cheapest: cheapest && {
        startMonth: monthAt(cheapest.start),
        changes: cheapest.changes.map((change) => withMonthNames(changeSentence(instance, wording, change))),
        cost: cheapest.cost,
        currency: programme.currency,
        prices: DEFAULT_PRICES,
      },
      room: room && plan?.violationCount === 0 ? triedWords(room) : null,
    };
  });
