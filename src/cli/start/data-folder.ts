import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StartFailure } from "@/data/postgres/start-failure";

const secretsSchema = z.object({ authSecret: z.string().min(32), appPassword: z.string().min(16) });
/** Made once for each installation: what signs the sessions, and the password of the app's database role. */
export type Secrets = z.infer<typeof secretsSchema>;

export const newSecrets = (): Secrets => ({
  authSecret: randomBytes(32).toString("base64url"),
  appPassword: randomBytes(24).toString("base64url"),
});

/** Another user of this machine must never see half a file, nor a whole one. */
const writePrivately = (file: string, content: unknown): void => {
  writeFileSync(`${file}.new`, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

const makePrivately = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, ".writable"), "");
    rmSync(join(folder, ".writable"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFailure(
      `Rungway cannot write to its data folder ${folder} (${reason}). Start it as the folder's owner.`,
    );
  }
};

/** The secrets kept in a data folder; both are made when missing. */
export const openDataFolder = (folder: string): Secrets => {
  makePrivately(folder);
  const file = join(folder, "secrets.json");
  if (!existsSync(file)) writePrivately(file, newSecrets());
  const secrets = secretsSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (secrets.success) return secrets.data;
  throw new StartFailure(
    `${file} is damaged. Delete it: new secrets are made, and everybody signs in again.`,
  );
};
