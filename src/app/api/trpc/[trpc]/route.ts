import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestContext } from "@/api/caller";
import { logUnexpected } from "@/api/log-unexpected";
import { appRouter } from "@/api/root";

const handle = (request: Request) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: requestContext,
    onError: logUnexpected,
  });

export { handle as GET, handle as POST };
