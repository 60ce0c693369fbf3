import type { Page } from "@playwright/test";
import { expect, expectAccessible, startProgramme, test } from "./fixtures";

const INVENTORY = [
  "Name,IP Address,Serial Number,Vendor",
  "PLC-1,10.1.0.1,S1,Siemens",
  "HMI-7,10.1.0.2,S2,ABB",
  "EWS-2,10.9.0.2,S3,Dell",
].join("\n");

const headline = (page: Page) => page.getByRole("heading", { level: 1 });

/** A stage of the loop and, where it is not the first, the page in it. */
const go = async (page: Page, stage: string, place?: string) => {
  await page
    .getByRole("navigation", { name: "The loop" })
    .getByRole("link", { name: new RegExp(`^${stage}`) })
    .click();
  if (place !== undefined)
    await page
      .getByRole("navigation", { name: stage })
      .getByRole("link", { name: place, exact: true })
      .click();
};

const importInventory = async (page: Page) => {
  await go(page, "Footprint", "Imports");
  await page
    .getByLabel("Inventory file")
    .setInputFiles({ name: "plant.csv", mimeType: "text/csv", buffer: Buffer.from(INVENTORY) });
  await page.getByRole("button", { name: "Read file" }).click();
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Import 3 assets" }).click();
  await expect(headline(page)).toHaveText(/3 assets; 3 are in no zone/);
};

const addZone = async (page: Page) => {
  await go(page, "Footprint", "Zones");
  await page.getByRole("button", { name: "Add a zone" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Electrolysis");
  await dialog.getByLabel("Address blocks").fill("10.1.0.0/16");
  await dialog.getByRole("button", { name: "Add zone" }).click();
  await expect(page.getByRole("row", { name: /Electrolysis/ })).toContainText("2");
  await expect(
    page.getByText("Zone saved. 2 assets found their place in it.", { exact: true }),
  ).toBeVisible();
};

/** @param keys one answer each, in the order of the questions. */
const assess = async (page: Page, place: string, keys: string) => {
  await go(page, "Assessment", "Answers");
  await page.getByRole("button", { name: `Start an assessment: ${place}` }).click();
  await page.getByRole("dialog").getByRole("radio", { name: "Full" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("group", { name: "Answer", exact: true })).toBeVisible();
  for (const key of keys) await page.keyboard.press(key);
  await expect(headline(page)).toHaveText(new RegExp(`${keys.length} of \\d+ questions answered`));
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(/Saved \d/);
};

const nameObjectives = async (page: Page) => {
  await go(page, "Gaps", "Objectives");
  await page.getByRole("button", { name: "Add the first objective" }).click();
  await page.getByRole("button", { name: "Add an objective" }).click();
  const objectives = [
    ["No harm to people or neighbours", "R. Haas", "injuries a year", "none", "60"],
    ["Chlorine without interruption", "I. Brandt", "hours without chlorine", "at most 24", "40"],
  ];
  for (const [index, figures] of objectives.entries())
    for (const [at, label] of ["Objective", "Owner", "Measure", "Target", "Weight"].entries())
      await page
        .getByLabel(label, { exact: true })
        .nth(index)
        .fill(figures[at] ?? "");
  await expect(page.getByText("Weights 100 of 100")).toBeVisible();
  await page.getByRole("button", { name: "Save objectives" }).click();
  const link = page
    .getByRole("grid", { name: "Links of capabilities to objectives" })
    .getByRole("button", { name: /^VIS-1 .*, No harm to people or neighbours/ });
  await link.press("9");
  await expect(link).toHaveAccessibleName(/: 9, strong/);
};

/** The same figure in every month or quarter of one row. */
const limit = async (page: Page, panel: string, row: string | RegExp, figure: string) => {
  const region = page.getByRole("region", { name: panel });
  await region.getByRole("textbox", { name: row }).first().fill(figure);
  await region.getByRole("textbox", { name: row }).first().press("Tab");
  await region.getByRole("button", { name: "Save" }).click();
  await expect(region.getByRole("status")).toHaveText("Saved");
};

test("a newcomer comes from an empty account to the executive page", async ({ page }) => {
  test.setTimeout(180_000);
  await startProgramme(page);
  await importInventory(page);
  await addZone(page);

  await assess(page, "The whole organisation", "yny");
  await expectAccessible(page);
  await assess(page, "Brenna", "nnynypnnunynnynnynnynnynn");

  await go(page, "Assessment");
  const heatMap = page.getByRole("grid", { name: "Supported level by capability and site" });
  await expect(
    heatMap.getByRole("button", { name: /^VIS-1, Brenna: supported 0, .*target \d/ }),
  ).toBeVisible();
  await expectAccessible(page);

  await go(page, "Gaps");
  const gap = page
    .getByRole("table", { name: "Ranked gaps" })
    .getByRole("row", { name: /asset inventory.*Brenna/ });
  await expect(gap).toBeVisible();
  await expectAccessible(page);
  await nameObjectives(page);
  await go(page, "Gaps");
  await expect(gap).toContainText("No harm to people or neighbours");

  await go(page, "Roadmap", "Initiatives");
  await expect(headline(page)).toHaveText(/\d+ initiatives would close the \d+ gaps/);
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Adopt \d+$/ }).click();
  await expect(headline(page)).toHaveText(/initiatives are in the roadmap: \d+ packages/);

  await go(page, "Roadmap", "Limits");
  await limit(page, "Outages granted by operations", "Brenna, every month", "24");
  await limit(page, "People", /, every month$/, "8");
  await limit(page, "Money", "All packages, every quarter", "900000");
  await expectAccessible(page);

  await go(page, "Roadmap");
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await page
    .getByRole("dialog", { name: "Plan the roadmap" })
    .getByRole("button", { name: "Plan", exact: true })
    .click();
  await page.getByRole("button", { name: "Accept plan 1" }).click({ timeout: 30_000 });
  await expect(headline(page)).toHaveText(/The plan fits: \d+ packages?, no conflict/);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByRole("button", { name: /Brenna|BRE/ }).first()).toBeVisible();
  await expectAccessible(page);

  await go(page, "Overview");
  await expect(headline(page)).toHaveText(/We support .* of our target/);
  await expectAccessible(page);
});
