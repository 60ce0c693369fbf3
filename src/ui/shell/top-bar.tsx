"use client";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { CurrentAutosaveState } from "@/ui/kit/autosave-provider";
import { classNames } from "@/ui/kit/class-names";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { BrandMark } from "./brand";
import { SearchButton } from "./search-button";
import { Switcher, type SwitcherChoice } from "./switcher";

export type TopBarProps = AccountMenuProps & {
  home: Route;
  organisation?: SwitcherChoice;
  programme?: SwitcherChoice;
  onSearch: () => void;
  /** In the place of the path on a phone. */
  phoneMenu?: ReactNode;
};

/** 48 px: where we are, search, state of saving, account. */
export function TopBar({ home, organisation, programme, onSearch, phoneMenu, ...account }: TopBarProps) {
  return (
    <header className="flex h-12 items-center gap-3 border-b border-line px-4 md:gap-4 md:px-6">
      <Link className="flex shrink-0 items-center gap-2 text-title font-semibold" href={home}>
        <BrandMark />
        <span className="max-md:sr-only">Rungway</span>
      </Link>
      <div className={classNames("min-w-0 items-center gap-2 md:flex", phoneMenu ? "hidden" : "flex")}>
        {organisation && <Switcher choice={organisation} label="Organisation" />}
        {programme && <Switcher choice={programme} label="Programme" strong />}
      </div>
      <div className="min-w-0 md:hidden">{phoneMenu}</div>
      <SearchButton onSearch={onSearch} />
      <span className="max-md:ml-auto">
        <CurrentAutosaveState />
      </span>
      <AccountMenu {...account} />
    </header>
  );
}
