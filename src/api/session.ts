import { getServerSession } from "next-auth";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { SessionUser } from "@/data/access/authorise";
import type { UserId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { addressOf } from "@/api/account/caller-address";
import { verifyCredentials } from "@/api/account/verify-credentials";
import { env, isBehindTls } from "@/env";

declare module "next-auth" {
  interface Session {
    userId: UserId;
    sessionEpoch: number;
  }
  interface User {
    sessionEpoch: number;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionEpoch: number;
  }
}

const THIRTY_DAYS_S = 30 * 24 * 3600;

/** The session cookie is signed and holds an id and an epoch; roles are read from the database at each request. */
export const authOptions = (): NextAuthOptions => ({
  secret: env().AUTH_SECRET,
  session: { strategy: "jwt", maxAge: THIRTY_DAYS_S },
  useSecureCookies: isBehindTls(),
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      authorize: async (credentials, request) => {
        if (!credentials?.email || !credentials.password) return null;
        try {
          const user = await verifyCredentials(credentials, addressOf(request.headers ?? {}));
          return user && { id: user.id, sessionEpoch: user.sessionEpoch };
        } catch (error) {
          // next-auth shows the message of a thrown error to the form that asked.
          if (error instanceof Refusal) throw new Error(error.code, { cause: error });
          throw error;
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sessionEpoch: user.sessionEpoch } : token),
    session: ({ session, token }) => ({
      expires: session.expires,
      userId: token.sub as UserId,
      sessionEpoch: token.sessionEpoch,
    }),
  },
});

export const currentSession = async (): Promise<SessionUser | null> => {
  const session = await getServerSession(authOptions());
  return session ? { userId: session.userId, sessionEpoch: session.sessionEpoch } : null;
};

/** Names next-auth gives the session cookie, without and with TLS. */
export const SESSION_COOKIES = ["next-auth.session-token", "__Secure-next-auth.session-token"] as const;
