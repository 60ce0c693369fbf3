import type { Discipline, Role } from "@/domain/access/role";
import type { OrganisationId, ProgrammeId, SiteId, UserId } from "@/domain/shared/ids";

declare const authorised: unique symbol;

/**
 * Proof that a member was let into one organisation. Every query and write of a tenant's rows takes it;
 * only the gate in `data/access` mints it.
 */
export type OrganisationScope = {
  readonly [authorised]: true;
  readonly organisationId: OrganisationId;
  readonly userId: UserId;
  readonly role: Role;
  readonly discipline: Discipline;
  /** Sites this member may see; null is all of them. */
  readonly siteIds: readonly SiteId[] | null;
};

/** The same for one programme of the organisation. */
export type AuthorisedProgramme = OrganisationScope & { readonly programmeId: ProgrammeId };

/** Proof that work which the calendar starts was let into one organisation: it is nobody's and sees all sites. */
export type CalendarScope = Pick<OrganisationScope, typeof authorised | "organisationId">;
