import type { SecurityZoneRow } from "@/ui/footprint/security-output";
import { SecurityState } from "@/ui/footprint/security-state";
import { gapWords } from "@/ui/footprint/security-words";

type Props = { rows: readonly SecurityZoneRow[]; onOpen: (zoneId: string) => void };

const gapsIn = ({ cells, state }: SecurityZoneRow): string => {
  const gaps = cells.flatMap(({ requirement, gap }) =>
    gap !== null && gap > 0 ? [`${requirement} ${gapWords(gap)}`] : [],
  );
  const unknown = cells.filter(({ gap }) => gap === null).length;
  if (unknown > 0) gaps.push(`${unknown} of 7 unknown`);
  return state === "met" ? "all seven requirements" : gaps.join(", ");
};

/** The zones on a phone: one under the other, with their gaps in words. */
export const SecurityList = ({ rows, onOpen }: Props) => (
  <ul className="border-t border-line md:hidden">
    {rows.map((row) => (
      <li className="border-b border-line last:border-b-0" key={row.zoneId}>
        <button
          className="flex min-h-12 w-full items-center justify-between gap-3 px-4 py-2 text-left"
          onClick={() => onOpen(row.zoneId)}
          type="button"
        >
          <span className="min-w-0">
            <b className="block truncate">{row.name}</b>
            <span className="text-small text-ink-3">
              {row.siteName}: {gapsIn(row)}
            </span>
          </span>
          <SecurityState state={row.state} />
        </button>
      </li>
    ))}
  </ul>
);
