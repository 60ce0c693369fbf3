"use client";
import { ChevronsUpDown } from "lucide-react";
import { classNames } from "@/ui/kit/class-names";
import { Menu, type MenuGroup } from "@/ui/kit/menu";

export type SwitcherChoice = {
  /** The one in force. */
  name: string;
  /** The others, and what can be done with them. */
  groups: readonly MenuGroup[];
};

/** A part of the path that is also a menu: organisation, programme. */
export function Switcher({
  label,
  choice,
  strong,
}: {
  label: string;
  choice: SwitcherChoice;
  strong?: boolean;
}) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span aria-hidden="true" className="text-line-strong">
        /
      </span>
      <Menu
        groups={choice.groups}
        trigger={
          <button
            aria-label={`${label}: ${choice.name}`}
            className="flex min-w-0 items-center gap-2 rounded-control hover:text-accent"
            type="button"
          >
            <span className={classNames("truncate", strong && "font-semibold")}>{choice.name}</span>
            <ChevronsUpDown aria-hidden="true" className="shrink-0 text-ink-3" size={14} />
          </button>
        }
      />
    </span>
  );
}
