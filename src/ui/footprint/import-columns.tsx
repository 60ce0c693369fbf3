import type { Route } from "next";
import type { Imports } from "@/ui/footprint/imports-page";
import { Chip } from "@/ui/kit/chip";
import type { DataColumn } from "@/ui/kit/column";
import { ExceptionText } from "@/ui/kit/exception-text";
import { TextLink } from "@/ui/kit/text-link";

type Row = Imports[number];

const number = new Intl.NumberFormat("en-GB");
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

const STATE_WORDS: Record<Row["state"], string> = {
  uploaded: "read, not checked",
  checking: "checking",
  checked: "waiting for you",
  committed: "in the inventory",
  cancelled: "cancelled",
  failed: "failed",
};

const counted = (count: (row: Row) => number) => (row: Row) =>
  row.state === "checked" || row.state === "committed" ? number.format(count(row)) : "–";

export const importColumns = (programmeId: string): DataColumn<Row>[] => [
  {
    id: "file",
    head: "File",
    cell: ({ id, fileName }) => (
      <TextLink href={`/programmes/${programmeId}/footprint/imports/${id}` as Route}>{fileName}</TextLink>
    ),
  },
  { id: "tool", head: "From", cell: ({ toolName }) => toolName ?? "a list" },
  {
    id: "state",
    head: "State",
    cell: ({ state }) =>
      state === "failed" ? (
        <ExceptionText tone="stop">failed</ExceptionText>
      ) : (
        <Chip tone={state === "checked" ? "attention" : "plain"}>{STATE_WORDS[state]}</Chip>
      ),
  },
  { id: "added", head: "Added", align: "right", cell: counted(({ addedCount }) => addedCount) },
  { id: "changed", head: "Changed", align: "right", cell: counted(({ changedCount }) => changedCount) },
  { id: "same", head: "Left alone", align: "right", cell: counted(({ unchangedCount }) => unchangedCount) },
  { id: "bad", head: "Bad rows", align: "right", cell: counted(({ badCount }) => badCount) },
  {
    id: "when",
    head: "When (UTC)",
    align: "right",
    cell: ({ createdAt }) => moment.format(new Date(createdAt)),
  },
];
