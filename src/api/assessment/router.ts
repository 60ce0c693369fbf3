import { answerCriterion } from "@/api/assessment/answer-criterion";
import { changeTarget } from "@/api/assessment/change-target";
import { clearAnswer } from "@/api/assessment/clear-answer";
import { freezeAssessment } from "@/api/assessment/freeze-assessment";
import { assessment, assessments, questionnaire } from "@/api/assessment/queries-assessment";
import { cell } from "@/api/assessment/queries-cell";
import { comparison } from "@/api/assessment/queries-comparison";
import { heatMap } from "@/api/assessment/queries-results";
import { targets } from "@/api/assessment/queries-targets";
import { startAssessment } from "@/api/assessment/start-assessment";
import { router } from "@/api/trpc";

export const assessmentRouter = router({
  assessments,
  assessment,
  questionnaire,
  targets,
  heatMap,
  cell,
  comparison,
  startAssessment,
  freezeAssessment,
  answerCriterion,
  clearAnswer,
  changeTarget,
});
