import type { FoundationalRequirement } from "@/domain/assessment/models/security-levels";

/** IEC 62443-3-3: the abbreviation it uses, and what the requirement is about in our own words. */
export const REQUIREMENT_NAMES: Readonly<Record<FoundationalRequirement, { short: string; name: string }>> = {
  FR1: { short: "IAC", name: "Identification and authentication" },
  FR2: { short: "UC", name: "Use control" },
  FR3: { short: "SI", name: "System integrity" },
  FR4: { short: "DC", name: "Data confidentiality" },
  FR5: { short: "RDF", name: "Restricted data flow" },
  FR6: { short: "TRE", name: "Timely response to events" },
  FR7: { short: "RA", name: "Resource availability" },
};
