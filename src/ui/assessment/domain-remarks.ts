import type { HeatDomain, HeatFigures } from "@/domain/assessment/heat-view";
import { meanText } from "@/ui/assessment/results-figures";
import { FORMATS } from "@/ui/assessment/results-formats";
import type { ConfidenceOutput } from "@/ui/assessment/results-output";

export type DomainRemarks = ReadonlyMap<string, string>;

/** “mean 0.9 proven, 1.4 claimed”; null where both read the same. */
const rangeText = (proven: HeatFigures, claimed: HeatFigures): string | null => {
  const [sure, said] = [meanText(proven), meanText(claimed)];
  return sure === said ? null : `mean ${sure} proven, ${said} claimed`;
};

type Share = ConfidenceOutput["shares"]["overall"];

/** “criteria native 58 %, effective 71 %”. */
export const shareText = (share: Share): string | null => {
  if (share === null) return null;
  const [native, effective] = [FORMATS.percent(share.native), FORMATS.percent(share.effective)];
  return `criteria native ${native}, effective ${effective}`;
};

/** What stands beside the name of each domain, once it is known how sure its levels are. */
export const domainRemarks = (
  claimed: readonly HeatDomain[],
  proven: readonly HeatDomain[],
  shares: ConfidenceOutput["shares"]["byDomain"],
): DomainRemarks =>
  new Map(
    claimed.map(({ domainId, organisation }) => {
      const sure = proven.find((domain) => domain.domainId === domainId)?.organisation;
      const parts = [sure && rangeText(sure, organisation), shareText(shares[domainId] ?? null)];
      return [domainId, parts.filter(Boolean).join("; ")];
    }),
  );
