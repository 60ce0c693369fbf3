import type { ListedFramework } from "@/ui/framework/framework-output";

/** What is known and still to do in a framework, as a share of what applies. */
const openShare = ({ counts }: ListedFramework): number =>
  counts.total === 0 ? 0 : (counts.open + counts.partly) / counts.total;

/** First line of the page. @param siteName null: the whole programme. */
export const frameworksHeadline = (
  frameworks: readonly ListedFramework[],
  siteName: string | null,
): string => {
  const place = siteName === null ? "" : ` at ${siteName}`;
  const followed = frameworks.filter(({ isFollowed }) => isFollowed);
  const [widest] = followed.toSorted((a, b) => openShare(b) - openShare(a));
  if (!widest)
    return `One set of answers speaks for ${frameworks.length} frameworks${place}; none is followed yet.`;
  const { name, counts } = widest;
  const open = counts.open + counts.partly;
  if (open === 0)
    return `Nothing is open in the ${followed.length} followed frameworks${place} as far as answers go.`;
  const figures = `${open} of ${counts.total} items open or partly met`;
  return followed.length === 1
    ? `${name}${place}: ${figures}.`
    : `Of ${followed.length} followed frameworks, ${name} has the widest gap${place}: ${figures}.`;
};
