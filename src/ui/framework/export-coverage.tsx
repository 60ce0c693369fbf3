import { Download } from "lucide-react";
import { buttonStyle } from "@/ui/kit/button-style";

type Props = { programmeId: string; catalogueId: string; siteId: string | null };

/** The coverage as a file, with its rule and its day. */
export const ExportCoverage = ({ programmeId, catalogueId, siteId }: Props) => {
  const address = `/api/programmes/${programmeId}/frameworks/${encodeURIComponent(catalogueId)}/coverage`;
  const site = siteId === null ? "" : `&site=${siteId}`;
  return (["csv", "xlsx"] as const).map((format) => (
    <a
      className={buttonStyle({ size: "small" })}
      download
      href={`${address}?format=${format}${site}`}
      key={format}
    >
      <Download aria-hidden="true" size={14} />
      {format.toUpperCase()}
    </a>
  ));
};
