import { FOUNDATIONAL_REQUIREMENTS } from "@/domain/assessment/models/security-levels";
import { REQUIREMENT_NAMES } from "@/domain/assessment/requirement-names";
import { SecurityCell } from "@/ui/footprint/security-cell";
import type { SecurityZoneRow } from "@/ui/footprint/security-output";
import { SecurityState } from "@/ui/footprint/security-state";
import { levelWords } from "@/ui/footprint/security-words";
import type { DataColumn } from "@/ui/kit/column";

/** A row per zone, a column per foundational requirement; the zone's name opens its panel. */
export const securityColumns = (onOpen: (zoneId: string) => void): DataColumn<SecurityZoneRow>[] => [
  {
    id: "zone",
    head: "Zone",
    cell: ({ zoneId, name }) => (
      <button
        className="door max-w-52 min-h-6 truncate text-left align-middle"
        data-zone={zoneId}
        onClick={() => onOpen(zoneId)}
        type="button"
      >
        {name}
      </button>
    ),
  },
  { id: "state", head: "Target", width: 88, cell: ({ state }) => <SecurityState state={state} /> },
  ...FOUNDATIONAL_REQUIREMENTS.map((requirement, index) => ({
    id: requirement,
    head: (
      <abbr className="no-underline" title={REQUIREMENT_NAMES[requirement].name}>
        {requirement} {REQUIREMENT_NAMES[requirement].short}
      </abbr>
    ),
    width: 92,
    cell: ({ cells }: SecurityZoneRow) => {
      const cell = cells[index];
      return cell ? <SecurityCell cell={cell} /> : null;
    },
  })),
  {
    id: "scalar",
    head: "Lowest SL-A",
    align: "right",
    width: 92,
    from: "lg",
    cell: ({ scalar }) => levelWords(scalar.achieved),
  },
];
