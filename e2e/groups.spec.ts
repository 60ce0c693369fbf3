import { expect, expectAccessible, startProgramme, test } from "./fixtures";
import type { Page } from "@playwright/test";

const addSite = async (page: Page, name: string, code: string) => {
  await page.getByRole("button", { name: "Add a site" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Code").fill(code);
  await dialog.getByLabel("Country").fill("NO");
  await dialog.getByRole("button", { name: "Add site" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toBeVisible();
};

test("sites are grouped, answered once, overridden at one of them, and read as one", async ({ page }) => {
  const { base } = await startProgramme(page);
  await page.goto(`${base}/footprint/sites`);
  await addSite(page, "Elverhaven", "ELV");
  await addSite(page, "Fossby", "FOS");
  await page.getByRole("button", { name: "New group" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("North Sea");
  await page.getByRole("button", { name: "Make the group" }).click();
  for (const site of ["Elverhaven", "Fossby"])
    await page.getByRole("checkbox", { name: `Choose ${site}` }).check();
  await page.getByRole("combobox", { name: "Group for the chosen sites" }).click();
  await page.getByRole("option", { name: "North Sea" }).click();
  await page.getByRole("button", { name: "Put into the group" }).click();
  await expect(page.getByRole("table", { name: "Groups of sites" })).toContainText("Elverhaven, Fossby");
  await expectAccessible(page);

  await page.goto(`${base}/assessments/answers`);
  await page.getByRole("button", { name: "Start an assessment: Group North Sea" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/answers\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Group North Sea");
  const first = page.getByRole("button", { name: /^Yes/ });
  await first.click();
  await expect(page.getByText(/Saved \d/)).toBeVisible();

  await page.goto(`${base}/assessments/answers`);
  await page.getByRole("button", { name: "Start an assessment: Fossby" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/answers\/[0-9a-f-]{36}/);
  await page.getByRole("button", { name: /group North Sea/ }).click();
  await expect(page.getByText(/From group North Sea, answered once by/)).toBeVisible();
  await page.getByRole("button", { name: "Answer differently here, at Fossby" }).click();
  await page.getByRole("button", { name: /^No/ }).first().click();
  await expect(page.getByText(/Saved \d/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${base}/assessments?by=groups`);
  await expect(page.getByText(/2 if all critical sites have at least 2/)).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /North Sea/ })).toContainText("2 sites");
  await expectAccessible(page);
});

test("a framework is answered once for a group and differently at one of its sites", async ({ page }) => {
  const { base } = await startProgramme(page);
  await page.goto(`${base}/footprint/sites`);
  await page.getByRole("button", { name: "New group" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("North Sea");
  await page.getByRole("button", { name: "Make the group" }).click();
  await page.getByRole("checkbox", { name: "Choose Brenna" }).check();
  await page.getByRole("combobox", { name: "Group for the chosen sites" }).click();
  await page.getByRole("option", { name: "North Sea" }).click();
  await page.getByRole("button", { name: "Put into the group" }).click();
  await expect(page.getByRole("table", { name: "Groups of sites" })).toContainText("Brenna");

  const begin = async (place: RegExp) => {
    await page.goto(`${base}/assessments/frameworks/doe-c2m2-2.1`);
    await page.getByRole("button", { name: "Assess this framework…" }).click();
    await page.getByRole("dialog").getByRole("combobox", { name: "Where" }).click();
    await page.getByRole("option", { name: place }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
    await page.waitForURL(/assessments\/practices\/[0-9a-f-]{36}/);
  };
  const row = (name: RegExp) => page.getByRole("group", { name });
  await begin(/^Group North Sea/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Group North Sea: 0 of 356/);
  await row(/^ASSET-1a /)
    .getByRole("button", { name: "Fully implemented" })
    .click();
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(/Saved \d/);

  await begin(/^Brenna$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Brenna: 1 of 356/);
  const inherited = row(/^ASSET-1a .*: Fully implemented, from group North Sea$/);
  await expect(inherited).toBeVisible();
  await expectAccessible(page);
  await inherited.getByRole("button", { name: "Not implemented" }).click();
  await expect(row(/^ASSET-1a .*: Not implemented$/)).toBeVisible();
  await row(/^ASSET-1a /)
    .getByRole("button", { name: "Not implemented" })
    .click();
  await expect(inherited).toBeVisible();
});

test("a question is talked about, asked of a member, and a half typed reason outlives a reload", async ({
  page,
}) => {
  const { base } = await startProgramme(page);
  await page.goto(`${base}/assessments/answers`);
  await page.getByRole("button", { name: "Start an assessment: The whole organisation" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/answers\/[0-9a-f-]{36}/);
  await page.getByRole("button", { name: "Talk" }).click();
  await page.getByLabel("Say something about this question").fill("Which policy?");
  await page.getByRole("button", { name: "Add the comment" }).click();
  await expect(page.getByRole("button", { name: /^Resolve: Which policy/ })).toBeVisible();
  await page.getByRole("checkbox", { name: /Mark for review/ }).check();
  await expect(page.getByRole("button", { name: "For review 1" })).toBeVisible();
  await page.getByRole("combobox", { name: "Ask for the answer" }).click();
  await page.getByRole("option").nth(1).click();
  await expect(page.getByRole("button", { name: "Assigned to me 1" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: /^Not applicable/ }).click();
  await page.getByLabel("Why does this not apply here?").fill("We run no");
  await page.reload();
  await expect(page.getByLabel("Why does this not apply here?")).toHaveValue("We run no");

  await page.goto(`${base}/assessments/questions`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1 question waits for you");
  await expectAccessible(page);
  await page.getByRole("button", { name: /off my list/ }).click();
  await expect(page.getByText("Nobody asks you anything")).toBeVisible();
});
