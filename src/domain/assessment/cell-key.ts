/** A cell of the heat map as people write it: `SEG-2.BRE`, or `GOV-1` for what is answered once for the group. */
export const cellKeyOf = (capabilityId: string, siteCode: string | null): string =>
  siteCode === null ? capabilityId : `${capabilityId}.${siteCode}`;

/** Neither part contains a dot. */
export const cellOfKey = (key: string): { capabilityId: string; siteCode: string | null } => {
  const [capabilityId = "", siteCode = null] = key.split(".", 2);
  return { capabilityId, siteCode };
};
