import { formatsFor } from "@/domain/report/format";
import { Button } from "@/ui/kit/button";
import { Checkbox } from "@/ui/kit/checkbox";
import { Chip } from "@/ui/kit/chip";
import type { InitiativeRow, InitiativesOutput } from "@/ui/roadmap/roadmap-output";

type Props = {
  data: InitiativesOutput;
  ticked: ReadonlySet<string>;
  /** Null: may not. */
  onTick: ((catalogueIds: readonly string[], isOn: boolean) => void) | null;
  onEdit: ((row: InitiativeRow) => void) | null;
};

const CODES_SHOWN = 6;

const sitesText = (codes: readonly string[]): string =>
  codes.length <= CODES_SHOWN ? codes.join(" ") : `${codes.length} sites`;

const HEAD = "h-6 border-b border-line-strong px-2 text-small font-medium text-ink-3";
const CELL = "border-b border-line px-2 py-2 align-top";

/** Every proposal with the gaps behind it, safety first, then by phase. */
export const InitiativeList = ({ data, ticked, onTick, onEdit }: Props) => {
  const { rows, currency } = data;
  const isAll = rows.every(({ catalogueId }) => ticked.has(catalogueId));
  return (
    <div className="relative max-lg:overflow-x-auto">
      <table aria-label="Proposed initiatives" className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th className={`${HEAD} w-10 pl-4 text-left`} scope="col">
              <Checkbox
                aria-label="All proposals"
                checked={isAll}
                disabled={!onTick}
                label=""
                onChange={({ target }) =>
                  onTick?.(
                    rows.map(({ catalogueId }) => catalogueId),
                    target.checked,
                  )
                }
              />
            </th>
            <th className={`${HEAD} text-left`} scope="col">
              Initiative
            </th>
            <th className={`${HEAD} text-left`} scope="col">
              Why
            </th>
            <th className={`${HEAD} text-right`} scope="col">
              Months
            </th>
            <th className={`${HEAD} text-right whitespace-nowrap`} scope="col">
              Hours a site
            </th>
            <th className={`${HEAD} text-right`} scope="col">
              Packages
            </th>
            <th className={`${HEAD} text-right`} scope="col">
              Cost
            </th>
            <th className={`${HEAD} pr-4`}>
              <span className="sr-only">Figures</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ProposalRow
              currency={currency}
              isTicked={ticked.has(row.catalogueId)}
              key={row.catalogueId}
              onEdit={onEdit}
              onTick={onTick}
              row={row}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

type RowProps = Pick<Props, "onTick" | "onEdit"> & {
  row: InitiativeRow;
  isTicked: boolean;
  currency: string;
};

const ProposalRow = ({ row, isTicked, currency, onTick, onEdit }: RowProps) => {
  const { durationMonths, outageHoursPerSite } = row.figures;
  const isAdopted = row.initiativeId !== null;
  return (
    <tr className="hover:bg-ground">
      <td className={`${CELL} pl-4`}>
        <Checkbox
          aria-label={`${row.name} in the roadmap`}
          checked={isTicked}
          disabled={!onTick}
          label=""
          onChange={({ target }) => onTick?.([row.catalogueId], target.checked)}
        />
      </td>
      <th className={`${CELL} min-w-56 text-left font-normal`} scope="row">
        <span className="font-semibold">{row.name}</span>{" "}
        <span className="whitespace-nowrap text-ink-3">
          {row.catalogueId}, phase {row.phase}
        </span>{" "}
        {row.isSafety && <Chip tone="outlined">safety</Chip>}
        <span className="block max-w-[72ch] text-small text-ink-2">{row.description}</span>
        {row.appliesIf !== null && (
          <span className="block text-small text-ink-3">Only where {row.appliesIf}.</span>
        )}
      </th>
      <td className={`${CELL} min-w-48`}>
        {row.because}
        <ul className="text-small text-ink-2">
          {row.closes.map(({ capabilityId, name, from, to, siteCodes }) => (
            <li key={`${capabilityId}/${from}/${to}`}>
              <abbr className="no-underline" title={name}>
                {capabilityId}
              </abbr>{" "}
              {from} to {to}, {sitesText(siteCodes)}
            </li>
          ))}
        </ul>
      </td>
      <td className={`${CELL} text-right whitespace-nowrap`}>
        {durationMonths.firstSite.likely}
        {durationMonths.furtherSite.likely !== durationMonths.firstSite.likely &&
          durationMonths.furtherSite.likely > 0 && (
            <span className="text-ink-3">, then {durationMonths.furtherSite.likely}</span>
          )}
      </td>
      <td className={`${CELL} text-right`}>{outageHoursPerSite.likely || "–"}</td>
      <td className={`${CELL} text-right`}>{isAdopted ? row.packageCount : "–"}</td>
      <td className={`${CELL} text-right whitespace-nowrap`}>
        {isAdopted ? formatsFor(currency).budget(row.plannedCost) : "–"}
        <span className="block text-small text-ink-3">
          {row.assumed.includes("cost") ? "planning assumption" : "own figure"}
        </span>
      </td>
      <td className={`${CELL} pr-4 text-right`}>
        {isAdopted && onEdit && (
          <Button aria-label={`Figures of ${row.name}`} onClick={() => onEdit(row)} size="small">
            Figures…
          </Button>
        )}
      </td>
    </tr>
  );
};
