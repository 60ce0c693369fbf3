import { acceptInvitation } from "@/api/organisation/accept-invitation";
import { changeMember } from "@/api/organisation/change-member";
import { foundOrganisation } from "@/api/organisation/found-organisation";
import { inviteMember } from "@/api/organisation/invite-member";
import { members } from "@/api/organisation/queries";
import { removeMember } from "@/api/organisation/remove-member";
import { renameOrganisation } from "@/api/organisation/rename-organisation";
import { router } from "@/api/trpc";

export const organisationRouter = router({
  members,
  foundOrganisation,
  renameOrganisation,
  inviteMember,
  acceptInvitation,
  changeMember,
  removeMember,
});
