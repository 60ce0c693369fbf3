import type { FrameworkOutput } from "@/ui/framework/framework-output";

/** First line of the page. @param siteName null: the whole programme. */
export const frameworkHeadline = ({ name, counts }: FrameworkOutput, siteName: string | null): string => {
  const place = siteName === null ? "" : ` at ${siteName}`;
  const { met, partly, open, unknown, total } = counts;
  const rest = [
    partly > 0 && `${partly} partly`,
    open > 0 && `${open} open`,
    unknown > 0 && `${unknown} unknown`,
  ].filter(Boolean);
  return `${name}${place}: ${met} of ${total} met${rest.length > 0 ? `, ${rest.join(", ")}` : ""}.`;
};
