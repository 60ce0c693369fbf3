/** What the loop shows of itself: counts alone, so that it can be asked on every page. */
export type LoopFacts = {
  readonly sites: number;
  readonly zones: number;
  readonly assets: number;
  /** Assets in no zone. */
  readonly unassignedAssets: number;
  readonly assessedSites: number;
  /** Whether anything that holds for every site has been answered. */
  readonly isOrganisationAnswered: boolean;
  readonly openGaps: number;
  readonly safetyGaps: number;
  readonly objectives: number;
  readonly links: number;
  readonly initiatives: number;
  readonly packages: number;
  readonly placedPackages: number;
  readonly roles: number;
  /** Broken limits of the current plan, as last counted. */
  readonly violations: number;
};

export const LOOP_STAGES = ["footprint", "assessment", "gaps", "roadmap", "report"] as const;
export type LoopStageId = (typeof LOOP_STAGES)[number];
export type LoopStageState = { readonly state: "done" | "stale" | "open"; readonly text: string };

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

const footprintState = ({ sites, assets, unassignedAssets, zones }: LoopFacts): LoopStageState => {
  if (sites === 0) return { state: "open", text: "no site yet" };
  if (assets === 0) return { state: "open", text: `${count(sites, "site")}, no asset yet` };
  const rest =
    unassignedAssets === 0 ? "all in a zone" : `${unassignedAssets.toLocaleString("en-GB")} in no zone`;
  return { state: zones > 0 ? "done" : "open", text: `${count(assets, "asset")}, ${rest}` };
};

const assessmentState = ({ sites, assessedSites }: LoopFacts): LoopStageState => ({
  state: sites > 0 && assessedSites === sites ? "done" : "open",
  text: `${assessedSites} of ${count(sites, "site")}`,
});

const gapsState = ({ assessedSites, openGaps, safetyGaps, objectives, links }: LoopFacts): LoopStageState =>
  assessedSites === 0
    ? { state: "open", text: "after the assessment" }
    : {
        state: objectives > 0 && links > 0 ? "done" : "open",
        text: `${openGaps.toLocaleString("en-GB")} open, ${safetyGaps.toLocaleString("en-GB")} safety`,
      };

const roadmapState = ({ packages, placedPackages, violations }: LoopFacts): LoopStageState => {
  if (packages === 0) return { state: "open", text: "no package yet" };
  if (placedPackages === 0) return { state: "open", text: `${count(packages, "package")}, not planned` };
  if (violations > 0) return { state: "stale", text: count(violations, "conflict") };
  return { state: "done", text: `${placedPackages} of ${packages} placed, no conflict` };
};

const reportState = ({ assessedSites, placedPackages }: LoopFacts): LoopStageState => ({
  state: "open",
  text: assessedSites === 0 ? "nothing to report" : placedPackages === 0 ? "without a plan" : "ready",
});

export const loopStates = (facts: LoopFacts): Record<LoopStageId, LoopStageState> => ({
  footprint: footprintState(facts),
  assessment: assessmentState(facts),
  gaps: gapsState(facts),
  roadmap: roadmapState(facts),
  report: reportState(facts),
});

/** Where the next step is done; the screen turns it into an address. */
export type LoopPlace =
  | "sites"
  | "imports"
  | "zones"
  | "answers"
  | "objectives"
  | "initiatives"
  | "limits"
  | "roadmap"
  | "report";

export type LoopStep = {
  readonly place: LoopPlace;
  readonly title: string;
  readonly detail: string;
  readonly label: string;
};

const step = (place: LoopPlace, title: string, detail: string, label: string): LoopStep => ({
  place,
  title,
  detail,
  label,
});

/** The one thing to do next: the first stage of the loop that lacks what the following ones need. */
export const nextStep = (facts: LoopFacts): LoopStep => {
  if (facts.sites === 0)
    return step("sites", "add the first site", "everything hangs on a site", "Add a site");
  if (facts.assets === 0)
    return step("imports", "import an inventory", "what is not known cannot be secured", "Import a file");
  if (facts.zones === 0)
    return step(
      "zones",
      "name the zones",
      `${count(facts.unassignedAssets, "asset")} in no zone`,
      "Add zones",
    );
  if (!facts.isOrganisationAnswered)
    return step("answers", "answer once for all sites", "every site inherits it", "Answer");
  if (facts.assessedSites < facts.sites)
    return step(
      "answers",
      `assess ${count(facts.sites - facts.assessedSites, "more site")}`,
      `${facts.assessedSites} of ${facts.sites} done`,
      "Assess",
    );
  if (facts.objectives === 0)
    return step("objectives", "name the business objectives", "gaps are ranked by them", "Add objectives");
  if (facts.links === 0)
    return step(
      "objectives",
      "link gaps to objectives",
      `${count(facts.openGaps, "gap")} unlinked`,
      "Link gaps",
    );
  if (facts.initiatives === 0)
    return step(
      "initiatives",
      "choose initiatives",
      `${count(facts.openGaps, "gap")} to close`,
      "See proposals",
    );
  if (facts.roles === 0)
    return step(
      "limits",
      "enter people, money and outages",
      "a plan without limits is a wish",
      "Enter limits",
    );
  if (facts.placedPackages === 0)
    return step("roadmap", "make the first plan", `${count(facts.packages, "package")} wait`, "Plan");
  if (facts.violations > 0)
    return step(
      "roadmap",
      `resolve ${count(facts.violations, "conflict")}`,
      "the plan breaks a limit",
      "Show",
    );
  return step("report", "print the board page", "the plan has no conflict", "Open page");
};
