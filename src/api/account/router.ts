import { endAllSessions } from "@/api/account/end-all-sessions";
import { me } from "@/api/account/queries";
import { signUp } from "@/api/account/sign-up";
import { router } from "@/api/trpc";

export const accountRouter = router({ me, signUp, endAllSessions });
