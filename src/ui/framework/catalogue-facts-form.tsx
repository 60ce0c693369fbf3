"use client";

import { useState } from "react";
import type { CatalogueReceipt } from "@/api/framework/receive-catalogue";
import { CATALOGUE_FIELDS, type CatalogueField } from "@/domain/framework/catalogue-columns";
import { HEAD_FIELDS, type CatalogueHead, type HeadField } from "@/domain/framework/catalogue-file";
import type { CatalogueVersionRow } from "@/ui/framework/catalogue-output";
import type { Said } from "@/ui/framework/use-catalogue-import";
import { Button } from "@/ui/kit/button";
import { Field } from "@/ui/kit/field";
import { SelectField } from "@/ui/kit/select-field";

type Props = {
  receipt: CatalogueReceipt;
  versions: readonly CatalogueVersionRow[];
  isBusy: boolean;
  onCheck: (said: Said) => void;
};

const HEAD_LABELS: Readonly<Record<HeadField, string>> = {
  id: "Id",
  name: "Name",
  version: "Version",
  publisher: "Publisher",
  licence: "Licence",
};
const FIELD_LABELS: Readonly<Record<CatalogueField, string>> = {
  id: "Id of the item",
  parent: "Id of its parent",
  title: "Title",
  text: "Text",
  kind: "Kind",
  grade: "Grade",
};
/** Neither an id nor the name of a column, as both are trimmed. */
const NEW = " ";
const NONE = " ";

/** Said about the catalogue as a whole, and which column holds what; both proposed, both open to change. */
export const CatalogueFactsForm = ({ receipt, versions, isBusy, onCheck }: Props) => {
  const [head, setHead] = useState<CatalogueHead | null>(receipt.head);
  const [mapping, setMapping] = useState(receipt.table?.mapping);
  const current = versions.filter(({ replacedAt }) => replacedAt === null);
  const known = current.find(({ catalogueId }) => catalogueId === head?.id);
  const columns = receipt.table?.columns ?? [];
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck({ ...(head && { head }), ...(mapping && { mapping }) });
      }}
    >
      {mapping && (
        <fieldset className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-6">
          <legend className="mb-2 text-small font-medium text-ink-2">Which column holds what</legend>
          {CATALOGUE_FIELDS.map((field) => (
            <SelectField
              key={field}
              label={FIELD_LABELS[field]}
              onValueChange={(column) => setMapping({ ...mapping, [field]: column === NONE ? null : column })}
              options={[
                { value: NONE, label: "no column" },
                ...columns.map((column) => ({ value: column, label: column })),
              ]}
              value={mapping[field] ?? NONE}
            />
          ))}
        </fieldset>
      )}
      {head && (
        <fieldset className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-6">
          <legend className="mb-2 text-small font-medium text-ink-2">About the catalogue</legend>
          {current.length > 0 && (
            <SelectField
              label="Take it as"
              onValueChange={(id) => setHead({ ...head, id: id === NEW ? (receipt.head?.id ?? "") : id })}
              options={[
                { value: NEW, label: "a new catalogue" },
                ...current.map(({ catalogueId, name }) => ({
                  value: catalogueId,
                  label: `a new version of ${name}`,
                })),
              ]}
              value={known?.catalogueId ?? NEW}
            />
          )}
          {HEAD_FIELDS.map((field) => (
            <Field
              key={field}
              label={HEAD_LABELS[field]}
              onChange={({ target }) => setHead({ ...head, [field]: target.value })}
              value={head[field]}
            />
          ))}
        </fieldset>
      )}
      <div>
        <Button busy={isBusy ? "Checking…" : undefined} type="submit">
          Check again
        </Button>
      </div>
    </form>
  );
};
