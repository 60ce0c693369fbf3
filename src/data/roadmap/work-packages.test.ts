import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { inProgramme } from "@/data/access/authorise";
import { closeDatabase } from "@/data/client";
import { workPackagesOf } from "@/data/roadmap/work-packages";
import { adoptAll, mintRoadmap } from "@/test/roadmap-programme";

afterAll(closeDatabase);

test("prerequisites come in the same order, however they are joined: a problem read twice is the same problem", async () => {
  const minted = await mintRoadmap();
  await adoptAll(minted);
  await inProgramme({ userId: minted.userId, sessionEpoch: 0 }, minted.programmeId, async (tx, scope) => {
    const before = await workPackagesOf(tx, scope);
    expect(before.some(({ prerequisites }) => prerequisites.length > 1)).toBe(true);
    for (const way of ["nestloop", "hashjoin", "mergejoin"]) {
      for (const each of ["nestloop", "hashjoin", "mergejoin"])
        await tx.execute(sql.raw(`set local enable_${each} = ${each === way ? "on" : "off"}`));
      expect(await workPackagesOf(tx, scope), way).toEqual(before);
    }
  });
});
