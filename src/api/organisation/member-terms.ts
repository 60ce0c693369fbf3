import { z } from "zod";
import { DISCIPLINES, ROLES } from "@/domain/access/role";
import type { Role } from "@/domain/access/role";
import type { OrganisationScope } from "@/domain/access/scope";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";

export const memberTerms = z.object({
  role: z.enum(ROLES),
  discipline: z.enum(DISCIPLINES),
  /** Null: all sites. */
  siteIds: z.array(idOf<"site">()).max(1000).nullable(),
});

/** Ownership is given by owners alone. */
export const refuseAboveOwnRole = (scope: OrganisationScope, role: Role): void => {
  if (role === "owner" && scope.role !== "owner")
    throw new Refusal("not-permitted", "Only an owner can make another owner. Nothing was changed.");
};
