import type { Command } from "@/cli/command";
import { catalogue } from "@/cli/commands/catalogue";
import { explain } from "@/cli/commands/explain";
import { plan } from "@/cli/commands/plan";
import { ranges } from "@/cli/commands/ranges";
import { score } from "@/cli/commands/score";
import { worth } from "@/cli/commands/worth";

/** `npm run --silent cli -- <name>`: one file per command in commands/. None of them needs a database. */
export const commands: Readonly<Record<string, Command>> = {
  score,
  catalogue,
  plan,
  explain,
  worth,
  ranges,
};
