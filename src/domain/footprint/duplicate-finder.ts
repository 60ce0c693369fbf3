import { keysOfKind, strongestKind, type IdentityKind } from "@/domain/footprint/identity-keys";

export type Duplicate = { readonly line: number; readonly kind: IdentityKind };

/**
 * Remembers the rows of one file by their strongest identity; answers the earlier row that has the same one, or null.
 * Weaker keys may repeat: two network cards of one chassis share a serial number but have ids of their own.
 */
export const duplicateFinder = (): ((keys: readonly string[], line: number) => Duplicate | null) => {
  const lines = new Map<string, number>();
  return (keys, line) => {
    const kind = strongestKind(keys);
    if (kind === null) return null;
    const own = keysOfKind(keys, kind);
    for (const key of own) {
      const earlier = lines.get(key);
      if (earlier !== undefined) return { line: earlier, kind };
    }
    for (const key of own) lines.set(key, line);
    return null;
  };
};
