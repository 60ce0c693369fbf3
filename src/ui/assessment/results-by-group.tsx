"use client";

import { useMemo } from "react";
import {
  groupRollUps,
  rowsAtSites,
  type GroupCell,
  type GroupRollUp,
} from "@/domain/assessment/group-rollup";
import type { HeatView } from "@/domain/assessment/heat-view";
import { provenRows } from "@/domain/assessment/proven-rows";
import type { ResultsAddress } from "@/ui/assessment/results-address";
import { ROLL_UP_RULE } from "@/ui/assessment/roll-up-words";
import { ResultsGroupCell } from "@/ui/assessment/results-group-cell";
import type { ConfidenceOutput, ResultsOutput } from "@/ui/assessment/results-output";
import { MaturityLevel } from "@/ui/kit/maturity-level";

type Props = {
  data: ResultsOutput;
  view: HeatView;
  basis: ResultsAddress["basis"];
  confidence: ConfidenceOutput | undefined;
  onGroup: (siteGroupId: string) => void;
};

const HEAD = "border-b border-line-strong bg-surface px-3 py-1 text-left align-bottom text-small font-medium";
const CELL = "border-b border-line px-3 py-1 align-top";

const sitesWords = ({ sites }: GroupRollUp): string => {
  const critical = sites.filter(({ isCritical }) => isCritical).length;
  return `${sites.length} ${sites.length === 1 ? "site" : "sites"}, ${critical} critical`;
};

/** What the organisation must have answered first can hold the programme below its sites. */
const programmeCell = (
  cell: GroupCell | null,
  { organisation }: ResultsOutput["rows"][number],
  compensation: HeatView["compensation"],
): GroupCell | null => cell && { ...cell, level: organisation[compensation === "native" ? 0 : 1] };

const GroupHead = ({ rollUp, onGroup }: { rollUp: GroupRollUp; onGroup: Props["onGroup"] }) => {
  const { group } = rollUp;
  return (
    <th className={`${HEAD} min-w-36`} scope="col">
      {group ? (
        <button
          className="block text-left text-dense font-semibold text-ink hover:text-accent"
          onClick={() => onGroup(group.id)}
          type="button"
        >
          <span className="door">{group.name}</span>
        </button>
      ) : (
        <span className="block text-dense font-semibold text-ink">In no group</span>
      )}
      <span className="font-normal text-ink-3">{sitesWords(rollUp)}</span>
    </th>
  );
};

/** Site, group, programme: every capability rolled up, with the rule it follows and how many sites carry the next level. */
export const ResultsByGroup = ({ data, view, basis, confidence, onGroup }: Props) => {
  const { against, compensation } = view;
  const rows = useMemo(
    () =>
      rowsAtSites(
        basis === "proven" && confidence ? provenRows(data.rows, confidence.rows) : data.rows,
      ).filter((row) => (against === "now" ? row.target : row.finalTarget) > 0),
    [data, confidence, basis, against],
  );
  const rollUps = useMemo(
    () => groupRollUps({ sites: data.sites, rows }, data.siteGroups, { compensation }),
    [data, rows, compensation],
  );
  const [programme] = useMemo(
    () =>
      groupRollUps({ sites: data.sites.map((site) => ({ ...site, siteGroupId: null })), rows }, [], {
        compensation,
      }),
    [data, rows, compensation],
  );
  return (
    <section aria-label="Levels by group" className="min-w-0 rounded-panel border border-line bg-surface">
      <p className="max-w-[104ch] px-4 py-3 text-ink-2">{ROLL_UP_RULE}</p>
      <div className="overflow-x-auto">
        <table
          aria-label="Supported level by capability and group"
          className="w-full border-separate border-spacing-0"
        >
          <thead>
            <tr>
              <th className={`${HEAD} sticky left-0 z-1 pl-4 text-ink-3`} scope="col">
                Capability
              </th>
              <th className={`${HEAD} text-ink-3`} scope="col">
                Target
              </th>
              {rollUps.map((rollUp) => (
                <GroupHead key={rollUp.group?.id ?? "none"} onGroup={onGroup} rollUp={rollUp} />
              ))}
              <th className={`${HEAD} min-w-36 border-l border-l-line`} scope="col">
                <span className="block text-dense font-semibold text-ink">Programme</span>
                <span className="font-normal text-ink-3">{programme && sitesWords(programme)}</span>
              </th>
            </tr>
          </thead>
          {data.domains
            .filter(({ id }) => rows.some(({ domainId }) => domainId === id))
            .map(({ id, name }) => (
              <tbody key={id}>
                <tr>
                  <th
                    className="h-8 border-b border-line-strong bg-ground px-4 text-left"
                    colSpan={rollUps.length + 3}
                    scope="rowgroup"
                  >
                    {name}
                  </th>
                </tr>
                {rows.map((row, at) => {
                  if (row.domainId !== id) return null;
                  const target = against === "now" ? row.target : row.finalTarget;
                  return (
                    <tr key={row.capabilityId}>
                      <th
                        className={`${CELL} sticky left-0 z-1 bg-surface pl-4 text-left font-normal max-md:max-w-40`}
                        scope="row"
                      >
                        <span className="mr-2 text-ink-3">{row.capabilityId}</span>
                        {row.name}
                      </th>
                      <td className={CELL}>
                        <MaturityLevel level={target} mark="target" />
                      </td>
                      {rollUps.map(({ group, sites, cells }) => (
                        <td className={CELL} key={group?.id ?? "none"}>
                          <ResultsGroupCell
                            cell={cells[at] ?? null}
                            siteCount={sites.length}
                            target={target}
                          />
                        </td>
                      ))}
                      <td className={`${CELL} border-l border-l-line`}>
                        <ResultsGroupCell
                          cell={programmeCell(programme?.cells[at] ?? null, row, compensation)}
                          siteCount={data.sites.length}
                          target={target}
                        />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            ))}
        </table>
      </div>
    </section>
  );
};
