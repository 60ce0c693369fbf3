import type { Metadata } from "next";
import { ownPath } from "@/app/(auth)/own-path";
import { AuthCard } from "@/ui/account/auth-card";
import { SignUpForm } from "@/ui/account/sign-up-form";
import { TextLink } from "@/ui/kit/text-link";

export const metadata: Metadata = { title: "Create account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const next = ownPath((await searchParams).next, "/welcome");
  return (
    <AuthCard lead="One account serves every organisation you work for." title="Create account">
      <SignUpForm next={next} />
      <p className="mt-4 text-dense text-ink-2">
        You have an account? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </AuthCard>
  );
}
