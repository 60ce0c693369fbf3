import { answerPractice } from "@/api/practice/answer-practice";
import { freezeAssessment } from "@/api/practice/freeze-assessment";
import { chooseCsfTier, setTargetMil } from "@/api/practice/judge-framework";
import { answers, assessment } from "@/api/practice/queries";
import { startAssessment } from "@/api/practice/start-assessment";
import { router } from "@/api/trpc";

/** Assessments of frameworks other than the own model. */
export const practiceRouter = router({
  assessment,
  answers,
  startAssessment,
  answerPractice,
  setTargetMil,
  chooseCsfTier,
  freezeAssessment,
});
