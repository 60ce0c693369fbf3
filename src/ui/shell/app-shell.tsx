"use client";
import { type ReactNode, useState } from "react";
import { AutosaveProvider } from "@/ui/kit/autosave-provider";
import { classNames } from "@/ui/kit/class-names";
import type { PaletteItem } from "@/ui/kit/palette-item";
import { SkipLink } from "@/ui/kit/skip-link";
import { ToastProvider } from "@/ui/kit/toast-provider";
import { useFetched } from "@/ui/kit/use-fetched";
import { LoopStrip, type LoopStripProps } from "./loop-strip";
import { NextAction, NextActionFoot } from "./next-action";
import { StageMenu } from "./stage-menu";
import { TopBar, type TopBarProps } from "./top-bar";
import { usePaletteKey } from "./use-palette-key";

const fetchPalette = () => import("@/ui/kit/command-palette").then((module) => module.CommandPalette);

export type AppShellProps = Omit<TopBarProps, "onSearch" | "phoneMenu"> & {
  /** Without a programme there is no loop. */
  loop?: LoopStripProps;
  paletteItems: readonly PaletteItem[];
  children: ReactNode;
};

/**
 * Top bar, loop and the page. Everything is serialisable, so a layout on the server can render it; `signOut` is a
 * server action. `--shell-height` tells sticky parts where the shell ends.
 */
export function AppShell({ loop, paletteItems, children, ...topBar }: AppShellProps) {
  const [isSearching, setSearching] = useState(false);
  const [CommandPalette, askForPalette] = useFetched(fetchPalette);
  const showPalette = (isWanted: boolean) => {
    setSearching(isWanted);
    void askForPalette();
  };
  const search = () => showPalette(true);
  usePaletteKey(() => showPalette(!isSearching));
  const switchers = [...(topBar.programme?.groups ?? []), ...(topBar.organisation?.groups ?? [])];
  return (
    <ToastProvider>
      <AutosaveProvider>
        <div
          className={classNames(
            "min-h-dvh [--shell-height:48px]",
            loop && "max-md:pb-20 md:[--shell-height:96px] lg:[--shell-height:104px]",
          )}
        >
          <SkipLink />
          <div className="sticky top-0 z-20 bg-surface print:hidden">
            <TopBar
              {...topBar}
              onSearch={search}
              phoneMenu={loop && <StageMenu {...loop} more={switchers} onSearch={search} />}
            />
            {loop && (
              <>
                <LoopStrip {...loop} />
                <nav
                  aria-label="The loop"
                  className="hidden h-12 items-center border-b border-line px-6 md:flex lg:hidden"
                >
                  <StageMenu {...loop} onSearch={search} />
                  {loop.next && <NextAction {...loop.next} />}
                </nav>
              </>
            )}
          </div>
          <main className="outline-none" id="content" tabIndex={-1}>
            {children}
          </main>
          {loop?.next && <NextActionFoot {...loop.next} />}
        </div>
        {isSearching && CommandPalette && (
          <CommandPalette items={paletteItems} onOpenChange={setSearching} open />
        )}
      </AutosaveProvider>
    </ToastProvider>
  );
}
