import { addObligation } from "@/api/programme/add-obligation";
import { applyStartPath } from "@/api/programme/apply-start-path";
import { changeObligation } from "@/api/programme/change-obligation";
import { changeProgramme } from "@/api/programme/change-programme";
import { meetObligation } from "@/api/programme/meet-obligation";
import { capabilityNames, profiles, programme } from "@/api/programme/queries";
import { loop } from "@/api/programme/queries-loop";
import { obligations } from "@/api/programme/queries-obligations";
import { startPath } from "@/api/programme/queries-start-path";
import { removeObligation } from "@/api/programme/remove-obligation";
import { startProgramme } from "@/api/programme/start-programme";
import { router } from "@/api/trpc";

export const programmeRouter = router({
  programme,
  loop,
  capabilityNames,
  profiles,
  startProgramme,
  changeProgramme,
  startPath,
  applyStartPath,
  obligations,
  addObligation,
  changeObligation,
  meetObligation,
  removeObligation,
});
