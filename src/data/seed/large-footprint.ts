import type { AssetRecord } from "@/domain/footprint/asset";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import type { Site } from "@/domain/footprint/site";
import { PURDUE_LEVELS } from "@/domain/footprint/purdue-level";
import type { ZoneId } from "@/domain/shared/ids";
import { scaleRange } from "@/domain/shared/range";
import { ASSET_COLUMNS, assetValues } from "@/data/footprint/asset-columns";
import type { CopyValue } from "@/data/footprint/copy-text";
import { newId } from "@/data/new-id";
import { demoProgramme } from "@/data/seed/demo-programme";
import { tableRows } from "@/data/seed/large-rows";
import type { Large, TableRows } from "@/data/seed/large-rows";
import { pick, spread } from "@/data/seed/spread";

const ZONES_A_SITE = 8;
/** The first zone of a site is 10.<site>.0.0/19, the next one starts 32 subnets on. */
const SUBNETS_A_ZONE = 32;
const HOSTS_A_SUBNET = 250;
const STRAY_EVERY = 17;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** The same sites for the same number, but for their ids. */
export const largeSites = (count: number): Site[] =>
  Array.from({ length: count }, (_, nth) => {
    const number = twoDigits(nth + 1);
    return {
      id: newId<"site">(),
      siteGroupId: null,
      name: `Plant ${number}`,
      code: `P${number}`,
      country: "DE",
      timeZone: "Europe/Berlin",
      safetyClass: pick(`safety ${number}`, SAFETY_CLASSES),
      isCritical: nth % 4 === 0,
      downtimeCostPerHour: scaleRange(
        { low: 600, likely: 1000, high: 1500 },
        5 + spread(`cost ${number}`, 60),
      ),
      plausibleOutageHours: scaleRange({ low: 2, likely: 6, high: 18 }, 1 + spread(`hours ${number}`, 8)),
      maxConcurrentPackages: 4,
    };
  });

const siteRows = ({ organisationId, programmeId, sites }: Large): TableRows =>
  tableRows(
    "sites",
    sites.map((site) => ({
      organisation_id: organisationId,
      id: site.id,
      programme_id: programmeId,
      name: site.name,
      code: site.code,
      country: site.country,
      time_zone: site.timeZone,
      safety_class: site.safetyClass,
      is_critical: site.isCritical,
      downtime_cost_low: site.downtimeCostPerHour.low,
      downtime_cost_likely: site.downtimeCostPerHour.likely,
      downtime_cost_high: site.downtimeCostPerHour.high,
      outage_hours_low: site.plausibleOutageHours.low,
      outage_hours_likely: site.plausibleOutageHours.likely,
      outage_hours_high: site.plausibleOutageHours.high,
      max_concurrent_packages: site.maxConcurrentPackages,
    })),
  );

type ZoneIds = readonly (readonly ZoneId[])[];

const zoneRows = ({ organisationId, programmeId, sites }: Large, zoneIds: ZoneIds): TableRows =>
  tableRows(
    "zones",
    sites.flatMap(({ id }, nth) =>
      (zoneIds[nth] ?? []).map((zoneId, zone) => ({
        organisation_id: organisationId,
        id: zoneId,
        programme_id: programmeId,
        site_id: id,
        name: `Cell ${zone + 1}`,
        purdue_level: PURDUE_LEVELS[zone % PURDUE_LEVELS.length] ?? null,
        address_ranges: [`10.${nth}.${zone * SUBNETS_A_ZONE}.0/19`],
      })),
    ),
  );

/** @param ordinal counts the assets of the site. */
const assetOf = (site: Site, nth: number, ordinal: number): AssetRecord => {
  const { assetKinds } = demoProgramme;
  const kind = assetKinds[ordinal % assetKinds.length];
  const inZone = Math.floor(ordinal / ZONES_A_SITE);
  const subnet = (ordinal % ZONES_A_SITE) * SUBNETS_A_ZONE + Math.floor(inZone / HOSTS_A_SUBNET);
  const name = `${site.code}-${kind?.prefix}-${String(ordinal).padStart(5, "0")}`;
  return {
    name,
    assetNumber: null,
    hostname: name.toLowerCase(),
    serialNumber: `SYN-${nth}-${ordinal}`,
    manufacturer: kind?.manufacturer ?? null,
    model: kind?.models[ordinal % kind.models.length] ?? null,
    deviceType: kind?.deviceType ?? null,
    firmwareVersion: `${1 + (ordinal % 4)}.${ordinal % 10}`,
    osName: kind?.osName ?? null,
    owner: `Team ${1 + (ordinal % 9)}`,
    physicalLocation: `Hall ${1 + (ordinal % 40)}`,
    vlan: null,
    zoneHint: null,
    siteHint: null,
    externalId: null,
    notes: "Synthetic asset",
    ipAddresses: [`10.${nth}.${subnet}.${1 + (inZone % HOSTS_A_SUBNET)}`],
    macAddresses: [],
    protocols: kind?.protocols ?? [],
    world: kind?.world ?? "unknown",
    purdueLevel: kind?.purdueLevel ?? null,
    criticality: kind?.criticality ?? null,
    firstSeen: "2026-04-27T08:00:00.000Z",
    lastSeen: `2026-11-${twoDigits(1 + (ordinal % 17))}T06:30:00.000Z`,
    doNotScan: kind?.doNotScan ?? null,
    externalSource: "synthetic",
    custom: {},
  };
};

function* assetRows({ organisationId, programmeId, sites, sizes }: Large, zoneIds: ZoneIds) {
  for (let index = 0; index < sizes.assets; index += 1) {
    const nth = index % sites.length;
    const site = sites[nth];
    if (!site) continue;
    const ordinal = Math.floor(index / sites.length);
    const zoneId = ordinal % STRAY_EVERY === 0 ? null : (zoneIds[nth]?.[ordinal % ZONES_A_SITE] ?? null);
    const row: readonly CopyValue[] = [
      organisationId,
      newId<"asset">(),
      programmeId,
      site.id,
      ...assetValues(assetOf(site, nth, ordinal), zoneId),
    ];
    yield row;
  }
}

export const largeFootprint = (large: Large): TableRows[] => {
  const zoneIds = large.sites.map(() => Array.from({ length: ZONES_A_SITE }, () => newId<"zone">()));
  return [
    siteRows(large),
    zoneRows(large, zoneIds),
    {
      target: "assets",
      columns: ["organisation_id", "id", "programme_id", "site_id", ...ASSET_COLUMNS],
      rows: assetRows(large, zoneIds),
    },
  ];
};
