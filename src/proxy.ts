import { randomBytes } from "node:crypto";
import { getToken } from "next-auth/jwt";
import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";
import { env, isBehindTls } from "@/env";

const OPEN_PAGES = ["/sign-in", "/sign-up"];

// React's development build evaluates strings to show server stacks; Next's overlay brings its own styles.
const isDevelopment = process.env.NODE_ENV === "development";

const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Headers for every page, and a redirect that only saves a click: what may be seen is decided by the API. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString("base64");
  const policy = policyWith(nonce);
  const { pathname, search } = request.nextUrl;
  const isOpen = OPEN_PAGES.some((page) => pathname === page) || pathname.startsWith("/invitations/");
  const secureCookie = isBehindTls();
  const token = isOpen ? null : await getToken({ req: request, secret: env().AUTH_SECRET, secureCookie });

  const response =
    isOpen || token
      ? NextResponse.next({ request: { headers: withPolicy(request.headers, nonce, policy) } })
      : NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(pathname + search)}`, request.url));
  response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-content-type-options", "nosniff");
  if (secureCookie) response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

const withPolicy = (original: Headers, nonce: string, policy: string): Headers => {
  const headers = new Headers(original);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  return headers;
};

export const config = {
  matcher: ["/((?!api/|_next/|favicon|icon|robots.txt).*)"],
};
