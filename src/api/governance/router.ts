import { proposeApproval } from "@/api/governance/propose-approval";
import { approvalsOf, openApprovals } from "@/api/governance/queries";
import { signApproval } from "@/api/governance/sign-approval";
import { router } from "@/api/trpc";

export const governanceRouter = router({ approvalsOf, openApprovals, proposeApproval, signApproval });
