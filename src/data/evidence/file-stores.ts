import { databaseFileStore } from "@/data/evidence/database-file-store";
import type { FilePlace, FileStore } from "@/data/evidence/file-store";
import { objectFileStore } from "@/data/evidence/object-file-store";
import { env } from "@/env";

/** Where new files go: into the database, unless an object store is configured. */
export const placeOfNewFiles = (): FilePlace =>
  env().OBJECT_STORE_URL === undefined ? "database" : "object-store";

/** @throws Error where files lie in an object store that is configured no more. */
export const fileStoreAt = (place: FilePlace): FileStore =>
  place === "database" ? databaseFileStore : objectFileStore(env());
