const CANONICAL = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/;
const LAYOUTS = /^(?:(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}|[0-9a-f]{12})$/;

/** Lower case with colons, from colons, dashes, Cisco dots or bare digits; null when it is no MAC address. */
export const parseMacAddress = (text: string): string | null => {
  if (CANONICAL.test(text)) return text;
  const lower = text.toLowerCase();
  if (!LAYOUTS.test(lower)) return null;
  return lower.replace(/[:.-]/g, "").replace(/..(?!$)/g, "$&:");
};

/** Not the address of one device: all zeros, broadcast, and the shared addresses of redundant routers (VRRP, HSRP). */
export const isUnspecificMac = (canonical: string): boolean =>
  /^(?:00:00:00:00:00:00|ff:ff:ff:ff:ff:ff|00:00:5e:00:0[12]:|00:00:0c:07:ac:|00:00:0c:9f:f)/.test(canonical);
