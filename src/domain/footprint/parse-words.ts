import type { Criticality, World } from "@/domain/footprint/asset";

const WORLD_WORDS: readonly (readonly [World, string])[] = [
  [
    "OT",
    "ot, ot device, ics, ics host, industrial, operational technology, controllers, plc, rtu, ied, hmi, bms",
  ],
  ["IT", "it, it device, information technology"],
  ["IoT", "iot, iot device, iiot, iomt, enterprise iot, enterpriseiot"],
  ["shared", "shared, it/ot, ot/it"],
  [
    "unknown",
    "network, networkassets, network assets, network device, endpoint, workstation, server, computer, other",
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

/** Reads a tool's device category; null when the word is not known. Network gear and computers alone say nothing about it. */
export const parseWorld = wordReader(WORLD_WORDS, / ?category$/);

/** Reads a tool's or a list's criticality in English, German or French; null when the word is not known. */
export const parseCriticality = wordReader(CRITICALITY_WORDS, / ?criticality$/);

/** True for "must not be scanned actively"; null when the word is not known. */
export const parseDoNotScan = wordReader(DO_NOT_SCAN_WORDS, /$^/);
