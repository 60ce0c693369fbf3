import { executivePage } from "@/api/report/queries";
import { router } from "@/api/trpc";

export const reportRouter = router({ executivePage });
