"use client";

import { ArrowLeft, ChevronRight } from "lucide-react";
import { cellKeyOf } from "@/domain/assessment/cell-key";
import type { HeatSite } from "@/domain/assessment/heat-map";
import type { HeatDomain } from "@/domain/assessment/heat-view";
import { floorAndShare, meanText } from "@/ui/assessment/results-figures";
import type { Basis } from "@/ui/assessment/results-cell-sentence";
import { ResultsCell } from "@/ui/assessment/results-cell";
import { Button } from "@/ui/kit/button";

export type ResultsPhoneProps = {
  sites: readonly HeatSite[];
  siteDomains: readonly HeatDomain[];
  groupDomains: readonly HeatDomain[];
  basis: Basis;
  /** Code of the open site, `group` for what is answered once; null lists the sites. */
  open: string | null;
  onOpen: (code: string | null) => void;
  selectedKey: string | null;
  onSelect: (cellKey: string) => void;
};

/** The heat map under 768 px: the sites, then the capabilities of one. */
export const ResultsPhone = (props: ResultsPhoneProps) => {
  const { sites, open } = props;
  const site = sites.findIndex(({ code }) => code === open);
  if (open === "group") return <OnePlace {...props} column={null} />;
  return site === -1 ? <Places {...props} /> : <OnePlace {...props} column={site} />;
};

const Places = ({ sites, siteDomains, groupDomains, onOpen }: ResultsPhoneProps) => (
  <ul>
    {sites.map(({ siteId, code, name, isCritical }, column) => (
      <PlaceRow
        detail={siteDomains
          .map(({ domainId, bySite }) => {
            const figures = bySite[column];
            return `${domainId} ${figures ? meanText(figures) : "?"}`;
          })
          .join(" · ")}
        key={siteId}
        name={`${name}${isCritical ? " ●" : ""}`}
        onOpen={() => onOpen(code)}
      />
    ))}
    <PlaceRow
      detail={groupDomains.map(({ name, organisation }) => `${name} ${meanText(organisation)}`).join(" · ")}
      name="Whole group"
      onOpen={() => onOpen("group")}
    />
  </ul>
);

const PlaceRow = ({ name, detail, onOpen }: { name: string; detail: string; onOpen: () => void }) => (
  <li className="border-b border-line last:border-b-0">
    <button
      className="flex min-h-14 w-full items-center gap-2 px-4 py-2 text-left"
      onClick={onOpen}
      type="button"
    >
      <span className="min-w-0 flex-1">
        <span className="block text-body font-semibold">{name}</span>
        <span className="block text-small text-ink-3">{detail}</span>
      </span>
      <ChevronRight aria-hidden="true" className="text-ink-3" size={16} />
    </button>
  </li>
);

/** @param column of the site; null for the group. */
const OnePlace = (props: ResultsPhoneProps & { column: number | null }) => {
  const { column, sites, siteDomains, groupDomains, basis, onOpen, selectedKey, onSelect } = props;
  const site = column === null ? undefined : sites[column];
  return (
    <>
      <header className="flex items-center gap-3 border-b border-line px-4 py-2">
        <Button icon={<ArrowLeft aria-hidden="true" size={16} />} onClick={() => onOpen(null)}>
          All sites
        </Button>
        <h2 className="text-title font-semibold">{site?.name ?? "Whole group"}</h2>
      </header>
      {(site ? siteDomains : groupDomains).map(({ domainId, name, rows, bySite, organisation }) => {
        const figures = column === null ? organisation : bySite[column];
        return (
          <section className="border-b border-line px-4 py-2 last:border-b-0" key={domainId}>
            <h3 className="flex justify-between font-semibold">
              {name}
              <span className="text-small font-normal text-ink-3">
                {figures ? `mean ${meanText(figures)}, ${floorAndShare(figures)}` : "unknown"}
              </span>
            </h3>
            <ul>
              {rows.map((row) => {
                const key = cellKeyOf(row.capabilityId, site?.code ?? null);
                return (
                  <li className="flex min-h-12 items-center gap-3" key={row.capabilityId}>
                    <span className="min-w-0 flex-1">
                      <span className="text-ink-3">{row.capabilityId}</span> {row.name}
                    </span>
                    <span className="w-16 shrink-0">
                      <ResultsCell
                        basis={basis}
                        cell={row.cells[column ?? 0] ?? null}
                        isActive
                        isSelected={key === selectedKey}
                        name={`${row.capabilityId}, ${site?.name ?? "whole group"}`}
                        onSelect={() => onSelect(key)}
                        target={row.target}
                      />
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
};
