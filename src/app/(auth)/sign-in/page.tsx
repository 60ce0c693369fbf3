import type { Metadata } from "next";
import { ownPath } from "@/app/(auth)/own-path";
import { AuthCard } from "@/ui/account/auth-card";
import { SignInForm } from "@/ui/account/sign-in-form";
import { TextLink } from "@/ui/kit/text-link";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = ownPath((await searchParams).next, "/");
  return (
    <AuthCard lead="The OT security programme, from inventory to board page." title="Sign in">
      <SignInForm next={next} />
      <p className="mt-4 text-dense text-ink-2">
        No account yet? <TextLink href="/sign-up">Create one</TextLink>
      </p>
    </AuthCard>
  );
}
