"use client";

import type { CatalogueEffect } from "@/api/framework/receive-catalogue";
import type { ItemChange } from "@/domain/framework/catalogue-difference";
import { changeWords, counted, formerTitle } from "@/ui/framework/catalogue-words";
import type { DataColumn } from "@/ui/kit/column";
import { FiguresStrip } from "@/ui/kit/figures-strip";
import { Panel } from "@/ui/kit/panel";
import { VirtualTable } from "@/ui/kit/virtual-table";

const number = new Intl.NumberFormat("en-GB");

const columns: DataColumn<ItemChange>[] = [
  { id: "item", head: "Item", width: 160, cell: ({ item }) => <span title={item.id}>{item.id}</span> },
  { id: "change", head: "What happens", width: 200, cell: changeWords },
  {
    id: "title",
    head: "Title",
    cell: (change) => {
      const former = formerTitle(change);
      return (
        <>
          {change.item.title}
          {former !== null && <span className="text-ink-3"> (was: {former})</span>}
        </>
      );
    },
  },
];

/** What keeping the catalogue would do. */
export const CatalogueEffectView = ({ effect }: { effect: CatalogueEffect }) => {
  const { replaces, added, changed, removed, links, answersKept, answersToLookAt, changes } = effect;
  return (
    <>
      <FiguresStrip
        figures={[
          {
            label: "Added",
            figure: number.format(added),
            note: replaces === null ? "a new catalogue" : `not in version ${replaces}`,
          },
          { label: "Changed", figure: number.format(changed), note: "title, text, kind or place" },
          { label: "Removed", figure: number.format(removed), note: "their answers stay readable" },
          {
            label: "Answers carried over",
            figure: number.format(answersKept),
            note: "to items that stay as they are",
          },
          {
            label: "Answers to look at",
            figure: number.format(answersToLookAt),
            note: "their item changes or goes",
          },
          { label: "Links", figure: number.format(links), note: "to other catalogues" },
        ]}
      />
      {changes.length > 0 && (
        <Panel
          flush
          title="What changes"
          unit={
            added + changed + removed > changes.length
              ? `the first ${number.format(changes.length)} of ${counted(added + changed + removed, "item")}`
              : counted(changes.length, "item")
          }
        >
          <VirtualTable
            columns={columns}
            height="min(50dvh, 480px)"
            isFetching={false}
            label="What changes"
            rowCount={changes.length}
            rowKey={({ change, item }) => `${change} ${item.id}`}
            rows={changes}
          />
        </Panel>
      )}
    </>
  );
};
