import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FileId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";

/** Opens a short transaction for each piece that is read: a slow reader must not hold a connection. */
export type InShortTransaction = <T>(work: (tx: Tx, scope: AuthorisedProgramme) => Promise<T>) => Promise<T>;

/** Where the bytes of files lie. What is known of a file stands in `stored_files` whatever the store. */
export type FileStore = {
  readonly put: (tx: Tx, scope: AuthorisedProgramme, fileId: FileId, bytes: Uint8Array) => Promise<void>;
  readonly read: (
    inShortTransaction: InShortTransaction,
    fileId: FileId,
  ) => AsyncIterable<Uint8Array<ArrayBufferLike>>;
  /** Null where the bytes go with the row in `stored_files`. */
  readonly remove: ((scope: AuthorisedProgramme, fileId: FileId) => Promise<void>) | null;
};

export type FilePlace = "database" | "object-store";
