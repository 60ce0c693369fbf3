import type { Catalogue } from "@/domain/framework/catalogue";
import { catalogueIndex, type CatalogueIndex } from "@/domain/framework/catalogue-index";
import { readCatalogueJson } from "@/domain/framework/read-catalogue-json";
import { invariant } from "@/domain/shared/invariant";
import attackIcs from "./frameworks/mitre-attack-ics.json";
import c2m2 from "./frameworks/doe-c2m2-2.1.json";
import cpg1 from "./frameworks/cisa-cpg-1.0.1.json";
import cpg2 from "./frameworks/cisa-cpg-2.0.json";
import csf from "./frameworks/nist-csf-2.0.json";
import iec62443part21 from "./frameworks/isa-iec-62443-2-1-2024.json";
import iec62443part32 from "./frameworks/isa-iec-62443-3-2.json";
import iec62443part33 from "./frameworks/isa-iec-62443-3-3.json";
import nercCip from "./frameworks/nerc-cip.json";
import nis2 from "./frameworks/eu-nis2-art21.json";
import sansIcs from "./frameworks/sans-ics-5.json";
import sp80082 from "./frameworks/nist-sp-800-82r3.json";
import tsaPipeline from "./frameworks/tsa-sd-pipeline-2021-02.json";

const shipped = (pack: unknown): Catalogue => {
  const reading = readCatalogueJson(pack);
  if ("catalogue" in reading) return reading.catalogue;
  const reasons = reading.problems.map(({ where, reason }) => `${where}: ${reason}`);
  throw new Error(`A shipped catalogue has problems.\n${reasons.join("\n")}`);
};

/** The shipped frameworks, in the order in which they are offered. */
export const frameworks: readonly Catalogue[] = [
  csf,
  c2m2,
  cpg2,
  cpg1,
  iec62443part21,
  iec62443part32,
  iec62443part33,
  sp80082,
  nercCip,
  tsaPipeline,
  nis2,
  sansIcs,
  attackIcs,
].map(shipped);

const indexes = new Map<string, CatalogueIndex>(
  frameworks.map((catalogue) => [catalogue.id, catalogueIndex(catalogue)]),
);
invariant(indexes.size === frameworks.length, "shipped catalogues have ids of their own");

/** Undefined for a catalogue that is not shipped. */
export const frameworkIndex = (catalogueId: string): CatalogueIndex | undefined => indexes.get(catalogueId);
