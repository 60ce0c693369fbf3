import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";

/** An id proposed for a catalogue by its name or file name: `NIST SP 800-53` → `nist-sp-800-53`. */
export const catalogueIdOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .slice(0, CATALOGUE_LIMITS.id)
    .replace(/^[-.]+|[-.]+$/g, "");
