import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOwnDatabase } from "@/test/own-database";
import type { OwnDatabase } from "@/test/own-database";
import { seedLargeProgramme } from "@/data/seed/large";

const SIZES = { sites: 4, assets: 1_000, rounds: 3, packages: 24 };

let own: OwnDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  own = await createOwnDatabase();
  owner = postgres(own.adminUrl, { max: 1 });
  await owner`select set_config('app.maintenance', 'on', false)`;
});
afterAll(async () => {
  await owner.end();
  await own.drop();
});

const counts = async () => {
  const [row] = await owner`
    select (select count(*)::int from sites) as sites, (select count(*)::int from assets) as assets,
      (select count(*)::int from assessments) as assessments, (select count(*)::int from work_packages) as packages,
      (select count(start_month)::int from work_packages) as placed,
      (select sum(weight)::int from objectives) as weights, (select count(*)::int from plans) as plans,
      (select sum(violation_count)::int from plans) as violations`;
  return row;
};
const tablesWithoutWall = () => owner`
  select relname from pg_class
  where relrowsecurity and not relforcerowsecurity and relnamespace = 'public'::regnamespace`;

test("loads every row it says, leaves the wall up, and does nothing the second time", async () => {
  const large = await seedLargeProgramme(own.adminUrl, SIZES);
  expect(large?.email).toBe("lead@large.example");
  const first = await counts();
  expect(first).toEqual({
    sites: SIZES.sites,
    assets: SIZES.assets,
    assessments: SIZES.rounds * (SIZES.sites + 1),
    packages: SIZES.packages,
    placed: SIZES.packages,
    weights: 100,
    plans: 1,
    violations: 0,
  });
  expect(await tablesWithoutWall()).toEqual([]);
  expect(await seedLargeProgramme(own.adminUrl, SIZES)).toBeNull();
  expect(await counts()).toEqual(first);
});
