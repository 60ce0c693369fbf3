import { Download } from "lucide-react";
import type { GapListQuery } from "@/ui/gap/gap-address";
import { Button } from "@/ui/kit/button";
import { buttonStyle } from "@/ui/kit/button-style";

type Props = { programmeId: string; query: GapListQuery; foundCount: number };

/** What the list shows under its filter, as CSV. */
export const ExportGaps = ({ programmeId, query, foundCount }: Props) => {
  if (foundCount === 0)
    return (
      <Button reason="nothing to export" size="small">
        Export
      </Button>
    );
  const search = new URLSearchParams();
  if (query.measuredAgainst === "final") search.set("targets", "final");
  if (query.text !== "") search.set("q", query.text);
  if (query.siteId !== null) search.set("site", query.siteId);
  if (query.objectiveId !== null) search.set("objective", query.objectiveId);
  if (query.only !== null) search.set("only", query.only);
  return (
    <a
      className={buttonStyle({ size: "small" })}
      download
      href={`/api/programmes/${programmeId}/gaps.csv?${search}`}
    >
      <Download aria-hidden="true" size={14} />
      Export
    </a>
  );
};
