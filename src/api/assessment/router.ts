import { addComment } from "@/api/assessment/add-comment";
import { answerCriterion } from "@/api/assessment/answer-criterion";
import { askMember } from "@/api/assessment/ask-member";
import { changeTarget } from "@/api/assessment/change-target";
import { clearAnswer } from "@/api/assessment/clear-answer";
import { freezeAssessment } from "@/api/assessment/freeze-assessment";
import { assessment, assessments, questionnaire } from "@/api/assessment/queries-assessment";
import { cell } from "@/api/assessment/queries-cell";
import { cellProof } from "@/api/assessment/queries-cell-proof";
import { comparison } from "@/api/assessment/queries-comparison";
import { confidence } from "@/api/assessment/queries-confidence";
import { questionNotes, questionTalk, questionsForMe } from "@/api/assessment/queries-questions";
import { heatMap } from "@/api/assessment/queries-results";
import { targets } from "@/api/assessment/queries-targets";
import { resolveComment } from "@/api/assessment/resolve-comment";
import { startAssessment } from "@/api/assessment/start-assessment";
import { router } from "@/api/trpc";

export const assessmentRouter = router({
  assessments,
  assessment,
  questionnaire,
  targets,
  heatMap,
  cell,
  cellProof,
  confidence,
  comparison,
  questionNotes,
  questionTalk,
  questionsForMe,
  addComment,
  resolveComment,
  askMember,
  startAssessment,
  freezeAssessment,
  answerCriterion,
  clearAnswer,
  changeTarget,
});
