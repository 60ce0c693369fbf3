import { Pin, ShieldAlert } from "lucide-react";
import { Segmented } from "@/ui/kit/segmented";
import type { UrlPatch } from "@/ui/kit/use-url-params";
import type { LanesBy } from "@/ui/roadmap/timeline-lanes";

type Props = { by: LanesBy; together: boolean; patch: (values: UrlPatch) => void };

const SWATCH = "h-3 w-4 shrink-0 rounded-cell";

/** How the bars are arranged, and what their marks mean. */
export const TimelineTools = ({ by, together, patch }: Props) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-3 pb-2">
    <Segmented
      label="Lanes"
      onValueChange={(lanes) => patch({ lanes: lanes === "domain" ? null : lanes })}
      options={[
        { value: "domain", label: "By domain" },
        { value: "site", label: "By site" },
      ]}
      size="small"
      value={by}
    />
    <Segmented
      label="Bars"
      onValueChange={(bars) => patch({ bars: bars === "together" ? null : bars })}
      options={[
        { value: "together", label: "Together" },
        { value: "each", label: "Each package" },
      ]}
      size="small"
      value={together ? "together" : "each"}
    />
    <ul className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className={`${SWATCH} bg-mark-forecast`} /> planned
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-3 w-2.5 rounded-cell bg-mark-target" /> cut-over
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className={`${SWATCH} bg-raised inset-ring-1 inset-ring-line-strong`} />{" "}
        outage granted
      </li>
      <li className="flex items-center gap-1">
        <ShieldAlert aria-hidden="true" size={12} /> safety
      </li>
      <li className="flex items-center gap-1">
        <Pin aria-hidden="true" size={11} /> pinned
      </li>
    </ul>
  </div>
);
