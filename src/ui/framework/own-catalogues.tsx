"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { CATALOGUE_EXPORTS } from "@/domain/framework/catalogue-file";
import type { CatalogueVersionRow, OwnCatalogues } from "@/ui/framework/catalogue-output";
import { dayWords } from "@/ui/framework/day-words";
import { RemoveCatalogue } from "@/ui/framework/remove-catalogue";
import { Button } from "@/ui/kit/button";
import { buttonStyle } from "@/ui/kit/button-style";
import { Chip } from "@/ui/kit/chip";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import { Panel } from "@/ui/kit/panel";

type Props = { programmeId: string; own: OwnCatalogues };

const columns: DataColumn<CatalogueVersionRow>[] = [
  { id: "name", head: "Catalogue", cell: ({ name }) => name },
  { id: "version", head: "Version", cell: ({ version }) => version },
  {
    id: "state",
    head: "State",
    cell: ({ replacedAt }) =>
      replacedAt === null ? (
        <Chip tone="outlined">in force</Chip>
      ) : (
        <Chip>replaced {dayWords(replacedAt)}</Chip>
      ),
  },
  { id: "items", head: "Items", align: "right", cell: ({ itemCount }) => itemCount },
  {
    id: "assessments",
    head: "Assessments",
    align: "right",
    from: "md",
    cell: ({ assessmentCount, replacedAt }) => (replacedAt === null ? assessmentCount : "–"),
  },
  {
    id: "imported",
    head: "Imported",
    from: "lg",
    cell: ({ importedAt, importedBy }) => `${dayWords(importedAt)} by ${importedBy}`,
  },
];

const Exports = ({ programmeId, row }: { programmeId: string; row: CatalogueVersionRow }) => (
  <span className="inline-flex gap-1">
    {CATALOGUE_EXPORTS.map((format) => (
      <a
        aria-label={`${row.name} as ${format.toUpperCase()}`}
        className={buttonStyle({ size: "small", variant: "quiet" })}
        download
        href={`/api/programmes/${programmeId}/catalogues/${encodeURIComponent(row.catalogueId)}?format=${format}`}
        key={format}
      >
        <Download aria-hidden="true" size={14} />
        {format.toUpperCase()}
      </a>
    ))}
  </span>
);

/** The organisation's own catalogues, each with its versions, the one in force first. */
export const OwnCataloguesPanel = ({ programmeId, own }: Props) => {
  const [removed, setRemoved] = useState<CatalogueVersionRow>();
  const withActions: DataColumn<CatalogueVersionRow>[] = [
    ...columns,
    {
      id: "export",
      head: "Export",
      from: "md",
      cell: (row) => row.replacedAt === null && <Exports programmeId={programmeId} row={row} />,
    },
    {
      id: "remove",
      head: <span className="sr-only">Remove</span>,
      width: 110,
      cell: (row) =>
        row.replacedAt === null &&
        own.mayImport &&
        row.assessmentCount === 0 && (
          <Button
            aria-label={`Remove ${row.name}…`}
            onClick={() => setRemoved(row)}
            size="small"
            variant="quiet"
          >
            Remove…
          </Button>
        ),
    },
  ];
  return (
    <Panel flush title="Your catalogues" unit="for all programmes of the organisation">
      {own.versions.length === 0 ? (
        <EmptyState
          title="No catalogue of your own yet"
          why="The frameworks that come with Rungway are under Frameworks. Bring a corporate standard, a customer's requirements or a national list: it is answered and covered like the others."
        />
      ) : (
        <DataTable
          columns={withActions}
          label="Your catalogues"
          rowKey={({ catalogueId, version }) => `${catalogueId} ${version}`}
          rows={own.versions}
        />
      )}
      {removed && (
        <RemoveCatalogue
          catalogue={removed}
          onClose={() => setRemoved(undefined)}
          programmeId={programmeId}
        />
      )}
    </Panel>
  );
};
