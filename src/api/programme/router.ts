import { changeProgramme } from "@/api/programme/change-programme";
import { profiles, programme } from "@/api/programme/queries";
import { startProgramme } from "@/api/programme/start-programme";
import { router } from "@/api/trpc";

export const programmeRouter = router({ programme, profiles, startProgramme, changeProgramme });
