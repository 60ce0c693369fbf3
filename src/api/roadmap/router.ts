import { acceptPlan } from "@/api/roadmap/accept-plan";
import { adoptInitiatives } from "@/api/roadmap/adopt-initiatives";
import { cancelPlanning } from "@/api/roadmap/cancel-planning";
import { changeFigures } from "@/api/roadmap/change-figures";
import { changePackage } from "@/api/roadmap/change-package";
import { chooseCut } from "@/api/roadmap/choose-cut";
import { cutBudget } from "@/api/roadmap/cut-budget";
import { discardPlan } from "@/api/roadmap/discard-plan";
import { grantOutages } from "@/api/roadmap/grant-outages";
import { movePackage } from "@/api/roadmap/move-package";
import { planRoadmap } from "@/api/roadmap/plan-roadmap";
import { budgetCut } from "@/api/roadmap/queries-cut";
import { initiatives } from "@/api/roadmap/queries-initiatives";
import { limits } from "@/api/roadmap/queries-limits";
import { moveEffect, workPackage } from "@/api/roadmap/queries-package";
import { planPreview, planning, plans } from "@/api/roadmap/queries-planning";
import { planRanges } from "@/api/roadmap/queries-ranges";
import { timeline } from "@/api/roadmap/queries-timeline";
import { whyNotEarlierOfPackage } from "@/api/roadmap/queries-why";
import { restorePlan } from "@/api/roadmap/restore-plan";
import { setBudgets } from "@/api/roadmap/set-budgets";
import { setRoleCapacities } from "@/api/roadmap/set-role-capacities";
import { unpinPackage } from "@/api/roadmap/unpin-package";
import { router } from "@/api/trpc";

export const roadmapRouter = router({
  limits,
  initiatives,
  timeline,
  package: workPackage,
  moveEffect,
  whyNotEarlier: whyNotEarlierOfPackage,
  setRoleCapacities,
  setBudgets,
  grantOutages,
  adoptInitiatives,
  changeFigures,
  planning,
  planPreview,
  plans,
  budgetCut,
  planRanges,
  planRoadmap,
  cutBudget,
  chooseCut,
  cancelPlanning,
  acceptPlan,
  discardPlan,
  restorePlan,
  movePackage,
  unpinPackage,
  changePackage,
});
