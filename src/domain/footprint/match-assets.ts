import { IDENTITY_KINDS, isContradicted, keysOfKind } from "@/domain/footprint/identity-keys";

type Keys = readonly string[];

const positionsByKey = (existing: readonly Keys[]): Map<string, number[]> => {
  const positions = new Map<string, number[]>();
  existing.forEach((keys, position) => {
    for (const key of keys) {
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
  const positions = positionsByKey(existing);
  const matches = new Int32Array(incoming.length).fill(-1);
  const isTaken = new Uint8Array(existing.length);
  for (const kind of IDENTITY_KINDS) {
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
