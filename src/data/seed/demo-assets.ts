import type { AssetRecord } from "@/domain/footprint/asset";
import type { DemoProgramme } from "@/data/seed/demo-programme";
import { pick, spread } from "@/data/seed/spread";

type Site = DemoProgramme["sites"][number];
type Kind = DemoProgramme["assetKinds"][number];

/** Nothing of a zone has addresses up there; one asset in so many is where nobody has put it. */
const STRAY_SUBNET = 250;
const STRAY_EVERY = 17;

const NOTHING_KNOWN = {
  assetNumber: null,
  hostname: null,
  physicalLocation: null,
  vlan: null,
  zoneHint: null,
  siteHint: null,
  externalId: null,
} as const;

/** How many assets of each kind: the share, rounded down, and the rest to the first kind that has any. */
const countsOf = (kinds: readonly Kind[], assetCount: number): number[] => {
  const shares = kinds.reduce((sum, { share }) => sum + share, 0);
  const counts = kinds.map(({ share }) => Math.floor((assetCount * share) / shares));
  const rest = assetCount - counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, index) => (index === 0 ? count + rest : count));
};

const hex = (value: number): string => value.toString(16).padStart(2, "0");

const assetOf = (
  demo: DemoProgramme,
  site: Site,
  kind: Kind,
  { serial, ordinal }: { serial: number; ordinal: number },
): AssetRecord => {
  const name = `${site.code}-${kind.prefix}-${String(ordinal + 1).padStart(3, "0")}`;
  const subnets = demo.zones.find((zone) => zone.name === kind.zone)?.subnets ?? [];
  const subnet =
    serial % STRAY_EVERY === 0 ? STRAY_SUBNET : (subnets[ordinal % subnets.length] ?? STRAY_SUBNET);
  const [model = "", ...otherModels] = kind.models;
  return {
    ...NOTHING_KNOWN,
    name,
    serialNumber: `SYN-${site.network}${String(serial).padStart(5, "0")}`,
    manufacturer: kind.manufacturer,
    model: pick(name, [model, ...otherModels]),
    deviceType: kind.deviceType,
    firmwareVersion: `${1 + spread(`${name} major`, 4)}.${spread(`${name} minor`, 10)}`,
    osName: kind.osName ?? null,
    owner: demo.zones.find((zone) => zone.name === kind.zone)?.owner ?? null,
    notes: "Synthetic asset of the demo",
    // One figure a serial: no two assets of a site share an address.
    ipAddresses: [`10.${site.network}.${subnet + Math.floor(serial / 250)}.${1 + (serial % 250)}`],
    macAddresses: [`02:00:${hex(site.network)}:00:${hex(serial >> 8)}:${hex(serial & 255)}`],
    protocols: kind.protocols,
    world: kind.world,
    purdueLevel: kind.purdueLevel,
    criticality: kind.criticality,
    firstSeen: "2026-04-27T08:00:00.000Z",
    lastSeen: `2026-11-${String(1 + spread(`${name} seen`, 17)).padStart(2, "0")}T06:30:00.000Z`,
    doNotScan: kind.doNotScan,
    externalSource: "demo",
    custom: {},
  };
};

/** The invented inventory of a site, the same every time. */
export const demoAssetsOf = (demo: DemoProgramme, site: Site): AssetRecord[] => {
  const isHere = ({ zone }: Kind) =>
    demo.zones.some(({ name, sites }) => name === zone && (sites?.includes(site.code) ?? true));
  const kinds = demo.assetKinds.filter(isHere);
  const counts = countsOf(kinds, site.assetCount);
  let serial = 0;
  return kinds.flatMap((kind, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, ordinal) => {
      serial += 1;
      return assetOf(demo, site, kind, { serial, ordinal });
    }),
  );
};
