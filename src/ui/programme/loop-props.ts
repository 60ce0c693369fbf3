import type { Route } from "next";
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

export const loopProps = (base: string, { stages, next }: Loop): LoopStripProps => ({
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
    label: next.label,
    href: `${base}${PLACE[next.place]}` as Route,
  },
});
