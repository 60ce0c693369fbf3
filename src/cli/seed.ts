import { StartFailure } from "@/data/postgres/start-failure";
import { seedDemoProgramme } from "@/data/seed/demo";
import { seedLargeProgramme } from "@/data/seed/large";
import type { Database } from "@/cli/start/database";
import { withDatabase } from "@/cli/with-database";

const addDemo = async ({ appUrl }: Database): Promise<void> => {
  const demo = await seedDemoProgramme(appUrl);
  if (!demo) {
    console.log(
      "Nothing was added: somebody has an account here already, and the demo is for an empty database.",
    );
    return;
  }
  console.log("The demo programme is there. Sign in with:");
  for (const { email, password, role } of demo.signIns)
    console.log(`  ${role.padEnd(16)} ${email}  ${password}`);
};

const addLarge = async ({ adminUrl }: Database): Promise<void> => {
  if (adminUrl === undefined)
    throw new StartFailure(
      "The large data set is loaded by the owner of the tables. Give the owner's connection as DATABASE_ADMIN_URL.",
    );
  const began = performance.now();
  const large = await seedLargeProgramme(adminUrl);
  if (!large) {
    console.log("Nothing was added: the large data set is there already. Sign in as lead@large.example.");
    return;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `The large data set is there (${seconds} s). Sign in with:\n  ${large.email}  ${large.password}`,
  );
};

await withDatabase(process.argv.includes("--large") ? addLarge : addDemo);
