import { changeControl } from "@/api/countermeasure/change-control";
import { endException } from "@/api/countermeasure/end-exception";
import { controlCatalogue, controls, log } from "@/api/countermeasure/queries";
import { checkmarks } from "@/api/countermeasure/queries-checkmarks";
import { recordControlTest } from "@/api/countermeasure/record-control-test";
import { stewardship } from "@/api/countermeasure/queries-stewardship";
import { recordStewardship } from "@/api/countermeasure/record-stewardship";
import { registerControl } from "@/api/countermeasure/register-control";
import { router } from "@/api/trpc";

export const countermeasureRouter = router({
  controls,
  log,
  controlCatalogue,
  checkmarks,
  stewardship,
  recordStewardship,
  registerControl,
  changeControl,
  recordControlTest,
  endException,
});
