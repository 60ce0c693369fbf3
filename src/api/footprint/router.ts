import { addSite } from "@/api/footprint/add-site";
import { changeSite } from "@/api/footprint/change-site";
import { removeSite } from "@/api/footprint/remove-site";
import { router } from "@/api/trpc";

export const footprintRouter = router({ addSite, changeSite, removeSite });
