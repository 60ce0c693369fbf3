import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "@/domain/governance/canonical-json";

/** SHA-256 of the canonical JSON, hex. */
export const contentHash = (content: Json): string =>
  createHash("sha256").update(canonicalJson(content), "utf8").digest("hex");
