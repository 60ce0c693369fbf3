import { cancelProgrammeImport } from "@/api/exchange/cancel-programme-import";
import { answersFile } from "@/api/exchange/export-answers";
import { programmeContents, programmeImport } from "@/api/exchange/queries";
import { takeAnswers } from "@/api/exchange/take-answers";
import { router } from "@/api/trpc";

export const exchangeRouter = router({
  programmeContents,
  programmeImport,
  cancelProgrammeImport,
  answersFile,
  takeAnswers,
});
