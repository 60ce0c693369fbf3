"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { Route } from "next";
import type { ReactNode } from "react";
import type { AppRouter } from "@/api/root";
import { loopProps } from "@/ui/programme/loop-props";
import { paletteItems } from "@/ui/programme/palette-items";
import { organisationChoice, programmeChoice } from "@/ui/programme/switcher-choices";
import { AppShell } from "@/ui/shell/app-shell";
import type { Theme } from "@/ui/kit/theme";
import { useTRPC } from "@/ui/trpc";

type Outputs = inferRouterOutputs<AppRouter>;
export type Me = Outputs["account"]["me"];
export type ProgrammeFacts = Outputs["programme"]["programme"];
export type Loop = Outputs["programme"]["loop"];
export type CapabilityName = { id: string; name: string };

type Props = {
  me: Me;
  programme: ProgrammeFacts;
  loop: Loop;
  capabilities: readonly CapabilityName[];
  theme: Theme;
  signOut: () => Promise<void>;
  children: ReactNode;
};

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase();

/** Everything around a page of a programme; the loop follows what is changed on the page. */
export const ProgrammeShell = ({ me, programme, loop, capabilities, theme, signOut, children }: Props) => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.programme.loop.queryOptions({ programmeId: programme.id }),
    initialData: loop,
  });
  const base = `/programmes/${programme.id}` as const;
  return (
    <AppShell
      account={{
        name: me.name,
        initials: initialsOf(me.name),
        email: me.email,
        links: [
          { label: "Questions for you", href: `${base}/assessments/questions` as Route },
          { label: "Programme settings", href: `${base}/settings` as Route },
          { label: "Members", href: `${base}/members` as Route },
        ],
      }}
      home={base as Route}
      loop={loopProps(base, data, programme.permissions)}
      organisation={organisationChoice(me, programme)}
      paletteItems={paletteItems(base, programme, capabilities)}
      programme={programmeChoice(me, programme)}
      signOut={signOut}
      theme={theme}
    >
      {children}
    </AppShell>
  );
};
