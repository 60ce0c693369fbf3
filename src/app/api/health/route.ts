/** The process is alive; says nothing about the database. */
export const dynamic = "force-dynamic";

export const GET = (): Response => new Response("Rungway is running.\n");
