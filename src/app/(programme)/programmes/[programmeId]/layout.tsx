import { cookies } from "next/headers";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { signOut } from "@/app/sign-out";
import { THEME_COOKIE, themeOf } from "@/ui/kit/theme";
import { ProgrammeShell } from "@/ui/programme/programme-shell";

export default async function ProgrammeLayout({
  params,
  children,
}: LayoutProps<"/programmes/[programmeId]">) {
  const { programmeId } = await params;
  const api = await caller();
  const [me, programme, loop, capabilities, jar] = await orNotFound(
    Promise.all([
      api.account.me(),
      api.programme.programme({ programmeId }),
      api.programme.loop({ programmeId }),
      api.programme.capabilityNames(),
      cookies(),
    ]),
  );
  return (
    <ProgrammeShell
      capabilities={capabilities}
      loop={loop}
      me={me}
      programme={programme}
      signOut={signOut}
      theme={themeOf(jar.get(THEME_COOKIE)?.value)}
    >
      {children}
    </ProgrammeShell>
  );
}
