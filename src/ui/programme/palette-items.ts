import type { Route } from "next";
import type { Permission } from "@/domain/access/permission";
import type { PaletteItem } from "@/ui/kit/palette-item";
import type { CapabilityName, ProgrammeFacts } from "@/ui/programme/programme-shell";

type Entry = { label: string; path: string; words?: string; needs?: Permission };

const PAGES: readonly Entry[] = [
  { label: "Overview", path: "", words: "executive board page" },
  { label: "Assets", path: "/footprint", words: "inventory footprint devices" },
  { label: "Imports", path: "/footprint/imports", words: "inventory csv xlsx json upload" },
  { label: "Zones", path: "/footprint/zones", words: "purdue conduits network" },
  {
    label: "Security levels",
    path: "/footprint/security-levels",
    words: "62443 SL-T SL-A zones compensations",
  },
  { label: "Sites", path: "/footprint/sites", words: "plants downtime cost" },
  { label: "Results", path: "/assessments", words: "heat map maturity levels" },
  { label: "Answers", path: "/assessments/answers", words: "assess questions workshop" },
  { label: "Questions for you", path: "/assessments/questions", words: "assigned tasks review comments" },
  { label: "Compare two assessments", path: "/assessments/compare", words: "difference then now history" },
  { label: "Evidence", path: "/assessments/evidence", words: "proof files links notes due" },
  {
    label: "Compensating controls",
    path: "/assessments/controls",
    words: "exceptions register checkmark index",
  },
  { label: "Targets", path: "/assessments/targets", words: "profile milestones" },
  { label: "Ranked gaps", path: "/gaps", words: "priority safety" },
  { label: "Objectives", path: "/gaps/objectives", words: "business goals links weights" },
  { label: "Timeline", path: "/roadmap", words: "roadmap plan packages" },
  { label: "Initiatives", path: "/roadmap/initiatives", words: "catalogue proposals" },
  {
    label: "People, money and outages",
    path: "/roadmap/limits",
    words: "capacity budget roles hours limits",
  },
  { label: "Obligations", path: "/roadmap/obligations", words: "duties deadlines law regulator" },
  { label: "Start questions", path: "/start", words: "regulated starter profile twelve" },
  { label: "Board page", path: "/report", words: "report print executive" },
  { label: "Programme settings", path: "/settings", words: "profile horizon currency" },
  { label: "Members", path: "/members", words: "roles invite people" },
];

const COMMANDS: readonly Entry[] = [
  { label: "Import an inventory", path: "/footprint/imports", needs: "footprint:import" },
  { label: "Add a site", path: "/footprint/sites?add=site", needs: "site:write" },
  { label: "Start an assessment", path: "/assessments/answers", needs: "assessment:write" },
  { label: "Plan the roadmap", path: "/roadmap", needs: "roadmap:write" },
  { label: "Print the board page", path: "/report", needs: "report:read" },
  { label: "Invite a member", path: "/members", needs: "member:write" },
];

/** What the palette finds: pages, sites, capabilities and what can be done, with the reason where it may not. */
export const paletteItems = (
  base: string,
  programme: ProgrammeFacts,
  capabilities: readonly CapabilityName[],
): PaletteItem[] => {
  const at = (path: string) => `${base}${path}` as Route;
  return [
    ...PAGES.map(({ label, path, words }) => ({
      id: `page ${path}`,
      group: "Go to" as const,
      label,
      words,
      href: at(path),
    })),
    ...programme.sites.map(({ id, name, code }) => ({
      id: `site ${id}`,
      group: "Go to" as const,
      label: name,
      detail: "assets of this site",
      words: `${code} site`,
      href: at(`/footprint?site=${id}`),
    })),
    ...capabilities.map(({ id, name }) => ({
      id: `capability ${id}`,
      group: "Go to" as const,
      label: `${id} ${name}`,
      detail: "gaps",
      href: at(`/gaps?q=${encodeURIComponent(id)}`),
    })),
    ...COMMANDS.map(({ label, path, needs }) => ({
      id: `command ${label}`,
      group: "Do" as const,
      label,
      href: at(path),
      reason:
        needs === undefined || programme.permissions.includes(needs)
          ? undefined
          : `your role, ${programme.role.replace("-", " ")}, may not`,
    })),
  ];
};
