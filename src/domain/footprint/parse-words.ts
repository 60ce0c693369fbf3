import type { Criticality, World } from "@/domain/footprint/asset";

const WORLD_WORDS: readonly (readonly [World, string])[] = [
  [
    "OT",
    "ot, ics, ot device, ics host, operational technology, industrial, controllers, plc, rtu, hmi, ied, ics",
  ],
  ["IT", "it, information technology, endpoint, it device, workstation, server, pc"],
  ["IoT", "iot, iiot, enterprise iot, enterpriseiot, iomt, bms, building automation"],
  ["shared", "shared, it/ot, ot/it"],
  [
    "unknown",
    "network, networkassets, network device, network assets, network equipment, other, uncategorized",
  ],
];

const CRITICALITY_WORDS: readonly (readonly [Criticality, string])[] = [
  ["high", "high, very high, critical, important, hoch, sehr hoch, kritisch, élevée, haute, critique"],
  ["medium", "medium, moderate, normal, mittel, moyenne, moyen"],
  ["low", "low, very low, niedrig, gering, faible, basse"],
];

const DO_NOT_SCAN_WORDS: readonly (readonly [boolean, string])[] = [
  [true, "yes, true, 1, x, y, must not, do not scan, passive only, ja, oui"],
  [false, "no, false, 0, n, may be scanned, nein, non"],
];

const wordReader = <Value>(
  words: readonly (readonly [Value, string])[],
  suffix: RegExp,
): ((text: string) => Value | null) => {
  const byWord = new Map(
    words.flatMap(([value, list]) => list.split(", ").map((word) => [word, value] as const)),
  );
  return (text) => byWord.get(text.toLowerCase().replace(/[_-]/g, " ").replace(suffix, "")) ?? null;
};

/** Reads a tool's device category; null when the word is not known. Network gear alone says nothing about its world. */
export const parseWorld = wordReader(WORLD_WORDS, / ?category$/);

/** Reads a tool's or a list's criticality in English, German or French; null when the word is not known. */
export const parseCriticality = wordReader(CRITICALITY_WORDS, / ?criticality$/);

/** True for "must not be scanned actively"; null when the word is not known. */
export const parseDoNotScan = wordReader(DO_NOT_SCAN_WORDS, /$^/);
