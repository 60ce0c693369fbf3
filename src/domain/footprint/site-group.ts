import { z } from "zod";
import type { SiteGroupId } from "@/domain/shared/ids";

/** Sites that are answered and reported together: a region, a business unit, plants of one design. */
export type SiteGroup = { readonly id: SiteGroupId; readonly name: string };

export const siteGroupName = z
  .string()
  .trim()
  .min(1, "Give the group a name, for example North.")
  .max(60, "Shorten the name to 60 characters.");
