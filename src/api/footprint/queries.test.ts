import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/data/client";
import { inProgramme } from "@/data/access/authorise";
import { ASSET_SORTS } from "@/domain/footprint/asset-query";
import { mintProgramme } from "@/test/factories";
import type { Minted } from "@/test/factories";

let own: Minted;

/** Seven assets; every other one has nothing known but its name. */
beforeAll(async () => {
  own = await mintProgramme([{ name: "Brenna", code: "BRE" }]);
  await inProgramme({ userId: own.userId, sessionEpoch: 0 }, own.programmeId, async (tx, scope) => {
    for (let n = 0; n < 7; n++) {
      const known = <Value>(value: Value) => (n % 2 === 0 ? value : null);
      await tx.execute(sql`
        insert into assets (organisation_id, id, programme_id, site_id, label, ip_addresses, mac_addresses, protocols,
          external_source, search_text, manufacturer, device_type, purdue_level, criticality, last_seen)
        values (${scope.organisationId}, ${randomUUID()}, ${scope.programmeId}, ${own.siteIds[0]}, ${`PLC-${n}`}, '{}',
          '{}', '{}', 'list', ${`plc-${n} 100%`}, ${known(`Maker ${n}`)}, ${known(`Type ${n}`)}, ${known(String(n % 4))},
          ${known(["high", "low", "medium"][n % 3])}, ${known(`2026-01-0${n + 1}T00:00:00Z`)})`);
    }
  });
});
afterAll(closeDatabase);

const page = (over: object) => own.api.footprint.assets({ programmeId: own.programmeId, ...over });

describe("the asset list", () => {
  test.each(ASSET_SORTS.flatMap((sort) => [false, true].map((descending) => ({ sort, descending }))))(
    "by $sort, descending $descending: pages join up to the whole list, what is not known last",
    async (order) => {
      const { rows: whole } = await page(order);
      expect(whole).toHaveLength(7);
      if (order.sort !== "label")
        expect(whole.map((row) => row[order.sort] === null)).toEqual([
          false,
          false,
          false,
          false,
          true,
          true,
          true,
        ]);
      const joined: typeof whole = [];
      for (let cursor = 0; cursor < 8; cursor += 3)
        joined.push(...(await page({ ...order, cursor, limit: 3 })).rows);
      expect(joined).toEqual(whole);
      const past = await page({ ...order, cursor: 5, limit: 3 });
      expect(past.rows).toEqual(whole.slice(5));
    },
  );

  test("high criticality comes first, not by letter", async () => {
    const { rows } = await page({ sort: "criticality" });
    expect(rows.slice(0, 4).map(({ criticality }) => criticality)).toEqual(["high", "high", "medium", "low"]);
  });

  test.each([
    [{ text: "plc" }, 7],
    [{ text: "PLC-3 100%" }, 1],
    [{ text: "100_" }, 0],
    [{ text: "plc", criticality: "unknown" }, 3],
    [{ text: "plc-2", criticality: "unknown" }, 0],
    [{ criticality: "high" }, 2],
    [{ zone: "unassigned" }, 7],
  ])("%j finds %d", async (query, total) => {
    const { rows, counts } = await page({ ...query, sort: "manufacturer", descending: true });
    expect(rows).toHaveLength(total);
    expect(counts).toMatchObject({ total, unassigned: total, unknown: total });
  });
});

test("zones come by the names of their sites, whatever their ids, then by Purdue level", async () => {
  const names = ["Plant 04", "Plant 02", "Plant 05", "Plant 01", "Plant 03"];
  const { api, programmeId, siteIds } = await mintProgramme(names.map((name) => ({ name })));
  for (const siteId of siteIds)
    for (const purdueLevel of ["3", "1"] as const)
      await api.footprint.addZone({
        programmeId,
        siteId,
        name: `Cell ${purdueLevel}`,
        purdueLevel,
        purpose: "",
        owner: "",
        addressRanges: [],
      });
  const nameOf = new Map(siteIds.map((id, place) => [id, names[place]]));
  const zones = await api.footprint.zones({ programmeId });
  expect(zones.map(({ siteId, purdueLevel }) => `${nameOf.get(siteId)}, ${purdueLevel}`)).toEqual(
    names.toSorted().flatMap((name) => [`${name}, 1`, `${name}, 3`]),
  );
});
