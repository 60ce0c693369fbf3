"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { DATE_ORDERS } from "@/domain/footprint/parse-timestamp";
import { COLUMN_TARGETS, type ColumnTarget } from "@/domain/footprint/column-target";
import { messageOf } from "@/ui/api-error";
import type { OneImport } from "@/ui/footprint/import-page";
import { Button } from "@/ui/kit/button";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; found: OneImport; mayImport: boolean };

/** `serialNumber` → `serial number`. */
const wordsOf = (target: ColumnTarget): string =>
  target === "custom"
    ? "keep as it is"
    : target === "ignore"
      ? "leave out"
      : target.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const DATE_WORDS = { "day-first": "31/12/2026", "month-first": "12/31/2026" } as const;

export const MappingForm = ({ programmeId, found, mayImport }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [mapping, setMapping] = useState(found.mapping);
  const [timeZone, setTimeZone] = useState(found.timeZone);
  const [dateOrder, setDateOrder] = useState(found.dateOrder);
  const check = useMutation(
    trpc.footprint.checkImport.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.footprint.pathKey() }),
    }),
  );
  const choose = (column: string, target: ColumnTarget) =>
    setMapping((before) => before.map((entry) => (entry.column === column ? { column, target } : entry)));
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        check.mutate({ programmeId, importId: found.id, mapping: [...mapping], timeZone, dateOrder });
      }}
    >
      <div className="grid gap-x-8 gap-y-2 md:grid-cols-2 xl:grid-cols-3">
        {mapping.map(({ column, target }) => (
          <label className="flex items-center gap-3" key={column}>
            <span className="min-w-0 flex-1 truncate" title={column}>
              {column}
            </span>
            <select
              className="h-8 w-44 rounded-control border border-control bg-raised px-2 text-dense"
              disabled={!mayImport}
              onChange={(event) => choose(column, event.target.value as ColumnTarget)}
              value={target}
            >
              {COLUMN_TARGETS.map((option) => (
                <option key={option} value={option}>
                  {wordsOf(option)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-56">
          <Field
            help="Of times without an offset"
            label="Time zone of the tool"
            onChange={(event) => setTimeZone(event.target.value)}
            value={timeZone}
          />
        </div>
        <SegmentedField
          label="Dates are written"
          onValueChange={setDateOrder}
          options={DATE_ORDERS.map((value) => ({ value, label: DATE_WORDS[value] }))}
          value={dateOrder}
        />
      </div>
      <FormError message={check.error ? messageOf(check.error) : undefined} />
      <div>
        <Button
          busy={check.isPending ? "Starting…" : undefined}
          reason={mayImport ? undefined : "A site lead, the programme lead or an owner can."}
          type="submit"
          variant={found.state === "checked" ? "secondary" : "primary"}
        >
          {found.state === "uploaded" ? "Check the file" : "Check again"}
        </Button>
      </div>
    </form>
  );
};
