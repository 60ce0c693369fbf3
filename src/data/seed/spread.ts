/** A whole number below `count` that looks drawn and is always the same for the same key (FNV-1a). */
export const spread = (key: string, count: number): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  // The low bits of neighbouring keys are alike; folding the high ones in parts them.
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
};

export const pick = <Item>(key: string, items: readonly [Item, ...Item[]]): Item =>
  items[spread(key, items.length)] ?? items[0];
