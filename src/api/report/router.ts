import { executivePage } from "@/api/report/queries";
import { confidence } from "@/api/report/queries-confidence";
import { router } from "@/api/trpc";

export const reportRouter = router({ executivePage, confidence });
