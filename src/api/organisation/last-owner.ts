import type { OrganisationScope } from "@/domain/access/scope";
import type { UserId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { membersOf } from "@/data/organisation/members";
import type { Tx } from "@/data/client";

/** An organisation without an owner could never be administered again; and only owners change owners. */
export const refuseLastOwner = async (tx: Tx, scope: OrganisationScope, userId: UserId): Promise<void> => {
  const owners = (await membersOf(tx, scope)).filter(({ role }) => role === "owner");
  if (!owners.some((owner) => owner.userId === userId)) return;
  if (scope.role !== "owner")
    throw new Refusal("not-permitted", "Only an owner can change an owner. Nothing was changed.");
  if (owners.length === 1)
    throw new Refusal("conflict", "This is the only owner. Make somebody else an owner first.");
};
