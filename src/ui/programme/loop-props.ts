import type { Route } from "next";
import type { Permission } from "@/domain/access/permission";
import { LOOP_STAGES, type LoopPlace, type LoopStageId } from "@/domain/programme/loop";
import type { Loop } from "@/ui/programme/programme-shell";
import type { LoopStripProps } from "@/ui/shell/loop-strip";

const STAGE: Record<LoopStageId, { label: string; path: string }> = {
  footprint: { label: "Footprint", path: "/footprint" },
  assessment: { label: "Assessment", path: "/assessments" },
  gaps: { label: "Gaps", path: "/gaps" },
  roadmap: { label: "Roadmap", path: "/roadmap" },
  report: { label: "Report", path: "/report" },
};

const PLACE: Record<LoopPlace, string> = {
  sites: "/footprint/sites",
  imports: "/footprint/imports",
  zones: "/footprint/zones",
  answers: "/assessments/answers",
  objectives: "/gaps/objectives",
  initiatives: "/roadmap/initiatives",
  limits: "/roadmap/limits",
  roadmap: "/roadmap",
  report: "/report",
};

/** What doing the step takes; who may not is shown the place without being told to act. */
const NEEDS: Partial<Record<LoopPlace, Permission>> = {
  sites: "site:write",
  imports: "footprint:import",
  zones: "footprint:write",
  answers: "assessment:answer",
  objectives: "objective:write",
  initiatives: "roadmap:write",
  limits: "roadmap:write",
  roadmap: "roadmap:write",
};

const labelFor = ({ place, label }: Loop["next"], permissions: readonly Permission[]): string => {
  const needed = NEEDS[place];
  return needed === undefined || permissions.includes(needed) ? label : "Show";
};

export const loopProps = (
  base: string,
  { stages, next }: Loop,
  permissions: readonly Permission[],
): LoopStripProps => ({
  overview: { label: "Overview", href: base as Route },
  stages: LOOP_STAGES.map((id) => ({
    id,
    label: STAGE[id].label,
    href: `${base}${STAGE[id].path}` as Route,
    ...stages[id],
  })),
  next: {
    title: next.title,
    detail: next.detail,
    label: labelFor(next, permissions),
    href: `${base}${PLACE[next.place]}` as Route,
  },
});
