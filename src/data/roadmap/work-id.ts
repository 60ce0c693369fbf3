import { createHash } from "node:crypto";
import type { Id, ProgrammeId } from "@/domain/shared/ids";

/** The same work of a programme has the same id whenever it is made anew: a UUID version 5, RFC 9562 §5.5. */
export const workId = <Kind extends string>(programmeId: ProgrammeId, key: string): Id<Kind> => {
  const namespace = Buffer.from(programmeId.replaceAll("-", ""), "hex");
  const bytes = createHash("sha1").update(namespace).update(key).digest().subarray(0, 16);
  bytes[6] = 0x50 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
};
