import { createServer } from "node:net";
import { StartFailure } from "@/data/postgres/start-failure";

const sayingOf = (code: string | undefined, port: number, host: string | undefined): string => {
  if (code === "EADDRINUSE")
    return `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
  if (code === "EACCES") return `Port ${port} needs root. Choose one above 1023: PORT=3000 npm start`;
  return `HOST=${host} is not an address of this machine.`;
};

/** @throws StartFailure when the web server could not listen there. */
export const assertPortFree = (port: number, host: string | undefined): Promise<void> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once("error", ({ code }: NodeJS.ErrnoException) =>
      fail(new StartFailure(sayingOf(code, port, host))),
    );
    server.listen({ port, host }, () => server.close(() => done()));
  });
