import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type PageHeadlineProps = {
  /** The answer in words: one or two sentences, at most 140 characters, about the plant. */
  answer: string;
  /** 24 px, for the overview. */
  large?: boolean;
  /** A second line, or chips. */
  children?: ReactNode;
};

/** First line of a screen. */
export function PageHeadline({ answer, large, children }: PageHeadlineProps) {
  return (
    <div className="max-w-[1120px] py-4">
      <h1
        className={classNames(
          "text-headline font-semibold text-balance max-md:text-question",
          large && "md:text-[24px]",
        )}
      >
        {answer}
      </h1>
      {children !== undefined && <div className="mt-1 max-w-[104ch] text-body text-ink-2">{children}</div>}
    </div>
  );
}
