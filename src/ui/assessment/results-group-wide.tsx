import type { HeatDomain } from "@/domain/assessment/heat-view";
import type { DomainRemarks } from "@/ui/assessment/domain-remarks";
import { ResultsCell } from "@/ui/assessment/results-cell";
import type { Basis } from "@/ui/assessment/results-cell-sentence";
import { floorAndShare } from "@/ui/assessment/results-figures";
import { MaturityLevel } from "@/ui/kit/maturity-level";
import { moveFocusInTable } from "@/ui/kit/move-focus-in-table";

type Props = {
  domains: readonly HeatDomain[];
  basis: Basis;
  remarks: DomainRemarks;
  selectedKey: string | null;
  onSelect: (cellKey: string) => void;
};

/** What is answered once and inherited by every site. */
export const ResultsGroupWide = ({ domains, basis, remarks, selectedKey, onSelect }: Props) => (
  <section aria-labelledby="group-wide" className="mx-4 mt-2 border-t border-line-strong py-2">
    <h2 className="text-small text-ink-3" id="group-wide">
      Assessed once for the group and inherited by every site
    </h2>
    <div className="mt-1 grid gap-x-8 gap-y-2 lg:grid-cols-2 print:grid-cols-2">
      {domains.map(({ domainId, name, organisation, rows }) => (
        <table
          aria-label={`${name}: supported level by capability`}
          className="w-full table-fixed self-start"
          key={domainId}
          onKeyDown={moveFocusInTable}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's grid pattern on a table
          role="grid"
        >
          <caption className="pb-1 text-left">
            <b>{name}</b> <span className="text-small text-ink-3">{floorAndShare(organisation)}</span>
            {remarks.get(domainId) && (
              <span className="block text-small text-ink-3">{remarks.get(domainId)}</span>
            )}
          </caption>
          <tbody>
            {rows.map(({ capabilityId, name: capability, target, cells }, index) => (
              <tr key={capabilityId}>
                <th className="truncate py-px pr-1 text-left font-normal" scope="row" title={capability}>
                  <span className="inline-block w-11 text-ink-3">{capabilityId}</span>
                  {capability}
                </th>
                <td className="w-10 text-center">
                  {target === 0 ? "–" : <MaturityLevel level={target} mark="target" />}
                </td>
                <td className="w-16 p-px">
                  <ResultsCell
                    basis={basis}
                    cell={cells[0] ?? null}
                    isActive={index === 0}
                    isSelected={selectedKey === capabilityId}
                    name={`${capabilityId}, whole group`}
                    onSelect={() => onSelect(capabilityId)}
                    target={target}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  </section>
);
