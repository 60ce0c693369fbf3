import { cancelProgrammeImport } from "@/api/exchange/cancel-programme-import";
import { programmeContents, programmeImport } from "@/api/exchange/queries";
import { router } from "@/api/trpc";

export const exchangeRouter = router({
  programmeContents,
  programmeImport,
  cancelProgrammeImport,
});
