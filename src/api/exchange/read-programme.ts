import type { ReadOptions } from "@/api/table/read-bytes";
import { FORMAT_VERSION, PROGRAMME_FORMAT } from "@/domain/exchange/file-format";
import { Refusal } from "@/domain/shared/refusal";

/** `values` by column; null where the row is no such thing. */
export type FileRow = { readonly row: number; readonly values: Readonly<Record<string, unknown>> | null };

export type FileTable = { readonly name: string; readonly batches: AsyncIterable<readonly FileRow[]> };

/** A programme file, whatever its format. Each table is read to its end before the next one is asked for. */
export type ProgrammeFile = { readonly tables: (reading: ReadOptions) => AsyncIterable<FileTable> };

export const notOurs = (): Refusal =>
  new Refusal(
    "unreadable-file",
    "This is not a programme file of Rungway. Nothing was brought in. Choose a file that was taken out under Settings, “Take everything with you”.",
  );

/** @throws Refusal `unreadable-file` unless the file says that it is a programme file of a version that is known here. */
export const demandFormat = (head: { readonly format?: unknown; readonly version?: unknown }): void => {
  if (head.format !== PROGRAMME_FORMAT) throw notOurs();
  if (String(head.version) !== String(FORMAT_VERSION))
    throw new Refusal(
      "unreadable-file",
      `The file has version ${String(head.version)} of the format; this installation reads version ${FORMAT_VERSION}. Nothing was brought in. Bring it in where a newer Rungway runs, or take it out again here.`,
    );
};
