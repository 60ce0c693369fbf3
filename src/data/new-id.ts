import { randomBytes } from "node:crypto";
import type { Id } from "@/domain/shared/ids";

/** A UUID version 7: rows made together lie together in every index. RFC 9562 §5.7. */
export const newId = <Kind extends string>(): Id<Kind> => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
};
