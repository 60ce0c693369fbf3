import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOwnDatabase } from "@/test/own-database";
import type { OwnDatabase } from "@/test/own-database";
import { seedDemoProgramme } from "@/data/seed/demo";
import { demoProgramme as demo } from "@/data/seed/demo-programme";

let own: OwnDatabase;
let owner: postgres.Sql;

const counts = async () => {
  const [row] = await owner`
    select set_config('app.maintenance', 'on', false),
      (select count(*)::int from users) as users, (select count(*)::int from organisations) as organisations,
      (select count(*)::int from assets) as assets, (select count(*)::int from assets where zone_id is null) as stray,
      (select count(*)::int from assessments) as assessments, (select sum(weight)::int from objectives) as weights,
      (select count(*)::int from work_packages) as packages,
      (select count(start_month)::int from work_packages) as placed,
      (select sum(violation_count)::int from plans) as violations,
      (select count(*)::int from membership_sites) as "limitedMembers"`;
  return row as Record<string, number>;
};

beforeAll(async () => {
  own = await createOwnDatabase();
  owner = postgres(own.adminUrl, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await own.drop();
});

test("an empty database gets the whole demo, one with an account nothing", async () => {
  await owner`select set_config('app.maintenance', 'on', false)`;
  const seeded = await seedDemoProgramme(own.appUrl);
  expect(seeded?.signIns.map(({ email }) => email)).toEqual(demo.members.map(({ email }) => email));
  const first = await counts();
  expect(first).toMatchObject({
    organisations: 1,
    users: demo.members.length,
    assets: demo.sites.reduce((sum, { assetCount }) => sum + assetCount, 0),
    // The rounds of the own model, one of a group of sites, C2M2 at one site, and CPG for a group and one of its sites.
    assessments: demo.rounds.reduce((sum, { sites }) => sum + sites.length + 1, 0) + 5,
    weights: 100,
    violations: 0,
    limitedMembers: 1,
  });
  expect(first.stray).toBeLessThan(0.07 * (first.assets ?? 0));
  expect(first.placed).toBeGreaterThan(0.9 * (first.packages ?? 0));
  expect(await seedDemoProgramme(own.appUrl)).toBeNull();
  expect(await counts()).toEqual(first);
});
