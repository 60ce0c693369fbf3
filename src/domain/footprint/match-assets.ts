import {
  IDENTITY_KINDS,
  isContradicted,
  keysOfKind,
  type IdentityKind,
} from "@/domain/footprint/identity-keys";

type Keys = readonly string[];

/** Where each key of one kind occurs among the stored assets that are still to be had. */
const positionsByKey = (existing: readonly Keys[], kind: IdentityKind, isTaken: Uint8Array) => {
  const positions = new Map<string, number[]>();
  existing.forEach((keys, position) => {
    if (isTaken[position] === 1) return;
    for (const key of keysOfKind(keys, kind)) {
      const known = positions.get(key);
      if (known) known.push(position);
      else positions.set(key, [position]);
    }
  });
  return positions;
};

/**
 * For each incoming asset the position of the stored asset it is, or -1 when it is new. Both sides are given by their
 * identity keys, the stored ones in a fixed order. The strongest kind of key is tried on all assets before the next
 * one, and a stored asset is taken once, so importing the same file again finds the same pairs.
 */
export const matchAssets = (incoming: readonly Keys[], existing: readonly Keys[]): Int32Array => {
  const matches = new Int32Array(incoming.length).fill(-1);
  const isTaken = new Uint8Array(existing.length);
  for (const kind of IDENTITY_KINDS) {
    if (!matches.includes(-1)) break;
    const positions = positionsByKey(existing, kind, isTaken);
    incoming.forEach((keys, index) => {
      if (matches[index] !== -1) return;
      const match = keysOfKind(keys, kind)
        .flatMap((key) => positions.get(key) ?? [])
        .find((position) => isTaken[position] === 0 && !isContradicted(kind, keys, existing[position] ?? []));
      if (match === undefined) return;
      matches[index] = match;
      isTaken[match] = 1;
    });
  }
  return matches;
};
