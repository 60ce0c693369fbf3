import { monthsBetween } from "@/domain/shared/month";
import type { Month } from "@/domain/shared/month";
import { formatsFor } from "@/domain/report/format";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { monthWithYear } from "@/ui/roadmap/month-words";
import type { WhyOutput } from "@/ui/roadmap/roadmap-output";

type Props = { why: WhyOutput; startMonth: Month | null };

/** What money could buy, and what other packages could give up. */
export const WaysToBeEarlier = ({ why: { cheapest, room }, startMonth }: Props) => {
  if (!cheapest && room === null) return null;
  return (
    <SidePanelSection title={startMonth ? "Cheapest way to be earlier" : "Cheapest way to a place"}>
      {cheapest && <Purchase purchase={cheapest} startMonth={startMonth} />}
      {room !== null && (
        <p className={cheapest ? "mt-1.5" : undefined}>
          {cheapest ? "Without money, it " : "It "}
          {room}.
        </p>
      )}
    </SidePanelSection>
  );
};

type EarlierPurchase = NonNullable<WhyOutput["cheapest"]>;

const Purchase = ({ purchase, startMonth }: { purchase: EarlierPurchase; startMonth: Month | null }) => {
  const { changes, cost, gain, currency, prices } = purchase;
  const { budget } = formatsFor(currency);
  const months = startMonth === null ? 0 : monthsBetween(purchase.startMonth, startMonth);
  const earlier = months === 1 ? "one month earlier" : `${months} months earlier`;
  return (
    <>
      <p>
        {changes.join(", ")}: starts in {monthWithYear(purchase.startMonth)}
        {startMonth !== null && `, ${earlier}`}
        {gain !== null && gain > 0 && `, ${pointsOf(gain)} more`}, for about {budget(cost)}.
      </p>
      <p className="text-small text-ink-3">
        At assumed prices: {budget(prices.fteMonth)} an FTE-month, {budget(prices.outageHour)} an outage hour.
      </p>
    </>
  );
};

const pointsOf = (gain: number): string => {
  const points = gain.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return points === "1" ? "1 risk point" : `${points} risk points`;
};
