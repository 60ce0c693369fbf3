"use client";
import { ChevronsUpDown, LayoutGrid, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { Button } from "@/ui/kit/button";
import { currentHref } from "@/ui/kit/current-href";
import { Menu, type MenuGroup, type MenuItem } from "@/ui/kit/menu";
import { type LoopOverview, type LoopStage, StageMark } from "./loop-stage";

type StageMenuProps = {
  overview: LoopOverview;
  stages: readonly LoopStage[];
  onSearch: () => void;
  /** What has no room of its own on a phone. */
  more?: readonly MenuGroup[];
};

/** The loop below 1024 px: "4 of 5 Roadmap", the others behind it. */
export function StageMenu({ overview, stages, onSearch, more = [] }: StageMenuProps) {
  const here = currentHref(usePathname(), [overview.href, ...stages.map(({ href }) => href)]);
  const index = stages.findIndex(({ href }) => href === here);
  const items: MenuItem[] = [
    {
      id: "overview",
      label: overview.label,
      detail: overview.text,
      href: overview.href,
      icon: <LayoutGrid aria-hidden="true" size={14} />,
      current: overview.href === here,
    },
    ...stages.map(({ id, label, href, state, text }, at): MenuItem => ({
      id,
      label,
      href,
      detail: text,
      icon: <StageMark state={state} />,
      current: at === index,
    })),
  ];
  const search: MenuItem = {
    id: "search",
    label: "Search or jump to…",
    icon: <Search aria-hidden="true" size={14} />,
    onSelect: onSearch,
  };
  return (
    <Menu
      groups={[{ label: "The loop", items }, { items: [search] }, ...more]}
      trigger={
        <Button>
          {index >= 0 && (
            <span className="font-normal text-ink-3">
              {index + 1} of {stages.length}
            </span>
          )}
          <b>{stages[index]?.label ?? overview.label}</b>
          <ChevronsUpDown aria-hidden="true" className="text-ink-3" size={14} />
        </Button>
      }
    />
  );
}
