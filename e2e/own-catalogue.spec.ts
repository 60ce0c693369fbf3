import type { Page } from "@playwright/test";
import { expect, expectAccessible, startProgramme, test } from "./fixtures";

const rules = (version: string, items: readonly object[]) =>
  Buffer.from(
    JSON.stringify({
      format: "rungway-catalogue/1",
      id: "house-rules",
      name: "House rules",
      version,
      publisher: "Plant security",
      licence: "Internal",
      kinds: [{ id: "rule", name: "Rule", isAnswered: true }],
      items: items.map((item) => ({ kind: "rule", ...item })),
    }),
  );
const LOCKS = { id: "R-1", title: "Lock the cabinets" };
const VISITORS = { id: "R-2", title: "Escort visitors" };

const openImport = async (page: Page, base: string) => {
  await page.goto(`${base}/assessments/frameworks`);
  await page.getByRole("link", { name: "Bring your own catalogue" }).click();
  await page.waitForURL("**/frameworks/import");
};
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel("Catalogue file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

test("a catalogue is brought in, answered, and its new version carries the answers over", async ({
  page,
}) => {
  const { base } = await startProgramme(page);
  await openImport(page, base);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/No catalogue of your own yet/);
  await expectAccessible(page);
  await choose(page, "house rules.json", rules("2026", [LOCKS, VISITORS]));
  await expect(page.getByRole("region", { name: "house rules.json" })).toContainText(
    "Rungway catalogue · 2 items",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import 2 items" }).click();
  await expect(page.getByRole("row", { name: /House rules 2026 in force/ })).toBeVisible();

  await page.goto(`${base}/assessments/frameworks/house-rules`);
  await page.getByRole("button", { name: "Assess this framework…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start" }).click();
  await page.waitForURL("**/practices/*");
  await expect(page.getByText("Lock the cabinets").first()).toBeVisible();
  const locks = page.getByRole("group", { name: /R-1/ });
  await locks.getByRole("button", { name: "Yes" }).click();
  await expect(page.getByText(/Saved/).first()).toBeVisible();

  await openImport(page, base);
  await choose(
    page,
    "house rules 2027.json",
    rules("2027", [{ ...LOCKS, title: "Lock every cabinet" }, VISITORS]),
  );
  await expect(page.getByRole("row", { name: /R-1.*Changed: title/ })).toBeVisible();
  await page.getByRole("button", { name: "Replace version 2026" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/1 item needs a look/);
  await page.reload();
  await expect(page.getByRole("row", { name: /R-1/ })).toContainText("1 answer carried over");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Tick off R-1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/nothing needs a look/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/nothing needs a look/);
});

test("a table is read by its head words, and differently when told so", async ({ page }) => {
  const { base } = await startProgramme(page);
  await openImport(page, base);
  await choose(page, "plant.csv", Buffer.from("No;Topic;Words\n1;Doors;Lock them\n2;Gates;=1+1\n"));
  await expect(page.getByRole("row", { name: /Choose the column that holds the titles/ })).toBeVisible();
  await page.getByLabel("Title", { exact: true }).click();
  await page.getByRole("option", { name: "Topic" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Plant rules");
  await page.getByRole("button", { name: "Check again" }).click();
  await page.getByRole("button", { name: "Import 2 items" }).click();
  await expect(page.getByRole("row", { name: /Plant rules 1 in force/ })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Plant rules as XLSX" }).click();
  expect((await download).suggestedFilename()).toBe("plant 1.xlsx");
  await page.getByRole("button", { name: "Remove Plant rules…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove Plant rules" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/No catalogue of your own yet/);
});

test("a file with problems names each of them, and nothing is kept", async ({ page }) => {
  const { base } = await startProgramme(page);
  await openImport(page, base);
  const cases: [name: string, content: Buffer, problem: RegExp][] = [
    ["empty.json", Buffer.alloc(0), /the file.*empty/],
    [
      "circle.json",
      rules("1", [
        { ...LOCKS, parentId: "R-2" },
        { ...VISITORS, parentId: "R-1" },
      ]),
      /items\[0\].*below itself/,
    ],
    ["twice.json", rules("1", [LOCKS, LOCKS]), /items\[1\].*already used/],
    ["profile.json", Buffer.from('{"profile": {}}'), /OSCAL profile/],
  ];
  for (const [name, content, problem] of cases) {
    await choose(page, name, content);
    await expect(
      page.getByRole("region", { name: "Problems" }).getByRole("row", { name: problem }),
    ).toBeVisible();
  }
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/No catalogue of your own yet/);
});
