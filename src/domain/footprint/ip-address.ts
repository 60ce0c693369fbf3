/** An address as a number: 32 bits for version 4, 128 for version 6. */
export type IpValue = { readonly version: 4 | 6; readonly value: bigint };

/** Value of a dotted IPv4 address, or -1. Leading zeros are refused: some systems read them as octal. */
const ipv4Number = (text: string): number => {
  let value = 0;
  let octet = -1;
  let dots = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 46) {
      if (octet < 0 || ++dots > 3) return -1;
      value = value * 256 + octet;
      octet = -1;
    } else {
      if (code < 48 || code > 57 || octet === 0) return -1;
      octet = (octet < 0 ? 0 : octet * 10) + code - 48;
      if (octet > 255) return -1;
    }
  }
  return dots === 3 && octet >= 0 ? value * 256 + octet : -1;
};

const ipv4Text = (value: number): string =>
  [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255].join(".");

/** The eight groups of an IPv6 address, or null. A dotted tail (`::ffff:10.0.0.1`) is allowed, a zone (`%eth0`) dropped. */
const ipv6Groups = (text: string): number[] | null => {
  let bare = text.replace(/%.*$/, "");
  const tail = /:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (tail !== undefined) {
    const value = ipv4Number(tail);
    if (value < 0) return null;
    bare = `${bare.slice(0, -tail.length)}${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`;
  }
  const halves = bare.split("::");
  if (halves.length > 2) return null;
  const [head = [], rest] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - (rest?.length ?? 0);
  if (rest === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...(rest ?? [])];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => parseInt(group, 16))
    : null;
};

/** RFC 5952: lower case, no leading zeros, the longest run of two or more zero groups shortened. */
const ipv6Text = (groups: readonly number[]): string => {
  const text = groups.map((group) => group.toString(16)).join(":");
  const runs = text.match(/\b0(?::0)+\b/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
  if (longest === "") return text;
  return text.replace(new RegExp(`(?:^|:)${longest}(?::|$)`), "::");
};

const isMapped = (groups: readonly number[]): boolean =>
  groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);

/** Canonical text of an IPv4 or IPv6 address, or null. An IPv4 address mapped into IPv6 comes back as IPv4. */
export const parseIpAddress = (text: string): string | null => {
  if (!text.includes(":")) return ipv4Number(text) < 0 ? null : text;
  const groups = ipv6Groups(text);
  if (!groups) return null;
  if (isMapped(groups)) return ipv4Text(((groups[6] ?? 0) << 16) + (groups[7] ?? 0));
  return ipv6Text(groups);
};

export const ipValue = (text: string): IpValue | null => {
  if (!text.includes(":")) {
    const value = ipv4Number(text);
    return value < 0 ? null : { version: 4, value: BigInt(value) };
  }
  const groups = ipv6Groups(text);
  if (!groups) return null;
  return { version: 6, value: groups.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n) };
};

/** Not the address of one device: unspecified, loopback, link-local, broadcast. */
export const isUnspecificIp = (canonical: string): boolean =>
  canonical.includes(":")
    ? canonical === "::" || canonical === "::1" || /^fe[89ab]/.test(canonical)
    : /^(?:0\.|127\.|169\.254\.|255\.255\.255\.255$)/.test(canonical);
