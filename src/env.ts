import { z } from "zod";

const onOff = (byDefault: "on" | "off") => z.enum(["on", "off"], "must be “on” or “off”").default(byDefault);

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be an address like postgres://user:password@host:5432/database",
});

const secretRule = "must have at least 32 characters (make one with: openssl rand -base64 32)";
const secret = z.string(secretRule).min(32, secretRule);

const portRule = "must be a whole number from 1 to 65535";

const shared = {
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be an address like https://rungway.example.com" })
    .optional(),
  TRUST_PROXY: onOff("off"),
  RUNGWAY_WORKERS: onOff("on"),
  OBJECT_STORE_URL: z
    .url({ protocol: /^https?$/, error: "must be an address like https://s3.example.com" })
    .optional(),
  OBJECT_STORE_BUCKET: z.string().optional(),
  OBJECT_STORE_REGION: z.string().optional(),
  OBJECT_STORE_KEY_ID: z.string().optional(),
  OBJECT_STORE_SECRET: z.string().optional(),
};

const OBJECT_STORE_PARTS = ["OBJECT_STORE_BUCKET", "OBJECT_STORE_KEY_ID", "OBJECT_STORE_SECRET"] as const;

type ObjectStore = Partial<Record<"OBJECT_STORE_URL" | (typeof OBJECT_STORE_PARTS)[number], string>>;

/** Half an object store would be found out by the first person who attaches a file. */
const isWholeObjectStore = (given: ObjectStore, context: z.core.$RefinementCtx): void => {
  if (given.OBJECT_STORE_URL === undefined) return;
  for (const name of OBJECT_STORE_PARTS)
    if (given[name] === undefined)
      context.addIssue({
        code: "custom",
        path: [name],
        message: "must be set where OBJECT_STORE_URL is, or evidence files could not be kept",
      });
};

const serverSchema = z
  .object({
    ...shared,
    DATABASE_URL: postgresUrl,
    AUTH_SECRET: secret,
  })
  .superRefine(isWholeObjectStore);

const launcherSchema = z
  .object({
    ...shared,
    PORT: z.coerce.number(portRule).int(portRule).min(1, portRule).max(65_535, portRule).default(3000),
    HOST: z.string().optional(),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_ADMIN_URL: postgresUrl.optional(),
    AUTH_SECRET: secret.optional(),
    RUNGWAY_DEMO: onOff("on"),
  })
  .superRefine(isWholeObjectStore);

/** What the web server and its workers need. */
export type Env = z.infer<typeof serverSchema>;
/** What an operator may set; the launcher fills in the rest. */
export type LauncherEnv = z.infer<typeof launcherSchema>;

type Source = Readonly<Record<string, string | undefined>>;

/** The environment says something Rungway cannot use; the message names each variable and what it wants. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

const parse = <Schema extends z.ZodType>(schema: Schema, source: Source): z.infer<Schema> => {
  // An empty value in a shell or an .env file means “not set”.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = schema.safeParse({ AUTH_SECRET: given.NEXTAUTH_SECRET, ...given });
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return given[name] === undefined ? `${name} is not set. It ${message}.` : `${name} ${message}.`;
  });
  throw new EnvironmentError(lines.join("\n"));
};

/** @throws EnvironmentError */
export const parseEnv = (source: Source): Env => parse(serverSchema, source);

/** @throws EnvironmentError */
export const parseLauncherEnv = (source: Source): LauncherEnv => parse(launcherSchema, source);

let parsed: Env | undefined;

/**
 * The server's environment. Read at first use, because `next build` loads the modules without any of it.
 * @throws EnvironmentError
 */
export const env = (): Env => (parsed ??= parseEnv(process.env));

/** Whether people reach this server by https, as the operator says; decides on secure cookies and HSTS. */
export const isBehindTls = (): boolean => env().PUBLIC_URL?.startsWith("https:") ?? false;
