import { notReadyBecause } from "@/api/readiness";

export const dynamic = "force-dynamic";

/** 200 once this process can do its work, else 503 with the reason. */
export const GET = async (): Promise<Response> => {
  const reason = await notReadyBecause();
  return reason === undefined
    ? new Response("Rungway is ready.\n")
    : new Response(`${reason}\n`, { status: 503, headers: { "Retry-After": "5" } });
};
