import { Fragment, type ReactNode } from "react";

/** Terms left, values right. */
export function Facts({ facts }: { facts: readonly { term: ReactNode; detail: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      {facts.map(({ term, detail }, index) => (
        <Fragment key={index}>
          <dt className="text-ink-3">{term}</dt>
          <dd className="text-right">{detail}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
