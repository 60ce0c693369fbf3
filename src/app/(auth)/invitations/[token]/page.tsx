import type { Metadata } from "next";
import { currentSession } from "@/api/session";
import { AcceptInvitation } from "@/ui/account/accept-invitation";
import { AuthCard } from "@/ui/account/auth-card";
import { TextLink } from "@/ui/kit/text-link";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage({ params }: PageProps<"/invitations/[token]">) {
  const { token } = await params;
  const isSignedIn = (await currentSession()) !== null;
  return (
    <AuthCard lead="Somebody asked you to join their organisation." title="Invitation">
      {isSignedIn ? (
        <AcceptInvitation token={token} />
      ) : (
        <p className="text-body">
          <TextLink href={`/sign-in?next=/invitations/${token}`}>Sign in</TextLink> with the address the
          invitation was made for, or{" "}
          <TextLink href={`/sign-up?next=/invitations/${token}`}>create an account</TextLink> with it first.
        </p>
      )}
    </AuthCard>
  );
}
