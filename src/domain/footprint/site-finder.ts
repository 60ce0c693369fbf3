import { foldName } from "@/domain/footprint/fold-text";
import type { Site } from "@/domain/footprint/site";
import type { SiteId } from "@/domain/shared/ids";

/** The site an inventory means by a name or code; null when no site is called so. */
export const siteFinder = (
  sites: readonly Pick<Site, "id" | "name" | "code">[],
): ((hint: string) => SiteId | null) => {
  const byText = new Map<string, SiteId>();
  for (const site of sites) byText.set(foldName(site.code), site.id);
  for (const site of sites) byText.set(foldName(site.name), site.id);
  return (hint) => byText.get(foldName(hint)) ?? null;
};
