import type { Route } from "next";
import { ButtonLink } from "@/ui/kit/button-link";
import { Tooltip } from "@/ui/kit/tooltip";

export type NextStep = {
  /** "ask Corvane for its report" */
  title: string;
  /** Why now: "6 days late, 4 packages wait". */
  detail?: string;
  /** Verb first, on the button: "Send reminder". */
  label: string;
  href: Route;
};

function Words({ title, detail }: NextStep) {
  return (
    <>
      <b>Next: {title}</b>
      {detail !== undefined && <span className="block text-ink-2">{detail}</span>}
    </>
  );
}

/** The one next action, at the end of the loop; words in full from 1440 px, before that on hover and focus. */
export function NextAction(next: NextStep) {
  return (
    <div className="ml-auto flex items-center gap-4 border-l border-line pl-6">
      <div className="hidden max-w-64 text-small xl:block">
        <Words {...next} />
      </div>
      <Tooltip text={<Words {...next} />}>
        <ButtonLink href={next.href}>{next.label}</ButtonLink>
      </Tooltip>
    </div>
  );
}

/** The same at the foot of a phone, within reach of the thumb. */
export function NextActionFoot(next: NextStep) {
  return (
    <nav
      aria-label="Next step"
      className="fixed inset-x-0 bottom-0 z-20 flex items-center gap-3 border-t border-line bg-surface px-4 py-2 md:hidden print:hidden"
    >
      <div className="line-clamp-3 min-w-0 flex-1 text-small">
        <Words {...next} />
      </div>
      <ButtonLink href={next.href} size="large">
        {next.label}
      </ButtonLink>
    </nav>
  );
}
