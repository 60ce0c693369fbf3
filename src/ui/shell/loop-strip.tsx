"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/ui/kit/class-names";
import { currentHref } from "@/ui/kit/current-href";
import { type LoopOverview, type LoopStage, StageMark } from "./loop-stage";
import { NextAction, type NextStep } from "./next-action";

export type LoopStripProps = { overview: LoopOverview; stages: readonly LoopStage[]; next?: NextStep };

const STAGE =
  "relative flex h-full flex-col justify-center whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:before:absolute aria-[current=page]:before:inset-x-0 aria-[current=page]:before:-bottom-px aria-[current=page]:before:h-[3px] aria-[current=page]:before:bg-ink";
const NAME = "flex items-center gap-1.5 font-medium in-aria-[current=page]:font-semibold";

/** The loop as navigation, from 1024 px. */
export function LoopStrip({ overview, stages, next }: LoopStripProps) {
  const pathname = usePathname();
  const here = currentHref(pathname, [overview.href, ...stages.map(({ href }) => href)]);
  return (
    <nav aria-label="The loop" className="hidden h-14 items-stretch gap-6 border-b border-line px-6 lg:flex">
      <ol className="flex h-full items-stretch">
        <li className="mr-6 flex items-stretch">
          <Link
            aria-current={overview.href === here ? "page" : undefined}
            className={STAGE}
            href={overview.href}
          >
            <span className={NAME}>{overview.label}</span>
            <StateWords text={overview.text} />
          </Link>
          <span aria-hidden="true" className="my-3 ml-6 border-r border-line" />
        </li>
        {stages.map((stage, index) => (
          <li className="flex items-stretch" key={stage.id}>
            {index > 0 && (
              <span
                aria-hidden="true"
                className="mt-6 mr-4 ml-2.5 size-[7px] rotate-45 border-t-[1.5px] border-r-[1.5px] border-line-strong"
              />
            )}
            <Link aria-current={stage.href === here ? "page" : undefined} className={STAGE} href={stage.href}>
              <span className={NAME}>
                <StageMark state={stage.state} />
                {stage.label}
              </span>
              <StateWords isStale={stage.state === "stale"} text={stage.text} />
            </Link>
          </li>
        ))}
      </ol>
      {next && <NextAction {...next} />}
    </nav>
  );
}

/** Below 1440 px only a stale stage keeps its words. */
function StateWords({ text, isStale = false }: { text?: string; isStale?: boolean }) {
  if (text === undefined) return null;
  return (
    <span className={classNames("text-small", isStale ? "text-attention" : "text-ink-3 max-xl:sr-only")}>
      {text}
    </span>
  );
}
