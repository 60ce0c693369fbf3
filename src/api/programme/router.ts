import { changeProgramme } from "@/api/programme/change-programme";
import { capabilityNames, profiles, programme } from "@/api/programme/queries";
import { loop } from "@/api/programme/queries-loop";
import { startProgramme } from "@/api/programme/start-programme";
import { router } from "@/api/trpc";

export const programmeRouter = router({
  programme,
  loop,
  capabilityNames,
  profiles,
  startProgramme,
  changeProgramme,
});
