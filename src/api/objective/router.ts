import { objectives } from "@/api/objective/queries";
import { saveObjectives } from "@/api/objective/save-objectives";
import { router } from "@/api/trpc";

export const objectiveRouter = router({ objectives, saveObjectives });
