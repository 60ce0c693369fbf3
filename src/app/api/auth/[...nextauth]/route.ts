import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/api/session";

const handle = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) =>
  NextAuth(request, context, authOptions());

export { handle as GET, handle as POST };
