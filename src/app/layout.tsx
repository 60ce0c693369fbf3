import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { NonceProvider } from "@/ui/kit/nonce";
import { THEME_COOKIE, themeOf } from "@/ui/kit/theme";
import { ApiProvider } from "@/ui/trpc";

export const metadata: Metadata = {
  title: { default: "Rungway", template: "%s · Rungway" },
  description: "OT security programme and roadmap governance",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html data-theme={theme === "system" ? undefined : theme} lang="en">
      <body>
        <NonceProvider nonce={nonce}>
          <ApiProvider>{children}</ApiProvider>
        </NonceProvider>
      </body>
    </html>
  );
}
