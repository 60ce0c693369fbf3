import type { Page } from "@playwright/test";
import { expect, expectAccessible, startProgramme, test } from "./fixtures";

const openSite = async (page: Page, base: string) => {
  await page.goto(`${base}/footprint/sites`);
  await page.getByRole("button", { name: "Change Brenna" }).click();
  return page.getByRole("dialog");
};

test.use({ expectedComplaints: [/status of 409/] });

test("two people change one site: what both changed is chosen, nothing typed is lost", async ({ page }) => {
  const { base } = await startProgramme(page);
  const second = await page.context().newPage();
  const mine = await openSite(page, base);
  const theirs = await openSite(second, base);
  await theirs.getByLabel("Work packages at once").fill("4");
  await theirs.getByLabel("Country").fill("AT");
  await theirs.getByRole("button", { name: "Save" }).click();
  await expect(theirs).toBeHidden();

  await mine.getByLabel("Work packages at once").fill("7");
  await mine.getByLabel("Time zone").fill("Europe/Vienna");
  await mine.getByRole("button", { name: "Save" }).click();
  const conflict = mine.getByRole("alert", { name: "Conflict: “Work packages at once”" });
  await expect(conflict).toContainText(/Yours.*7.*Stored now.*4/s);
  await expectAccessible(page);
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await expect(conflict).toBeHidden();
  await expect(mine.getByLabel("Work packages at once")).toHaveValue("4");
  await expect(mine.getByLabel("Time zone")).toHaveValue("Europe/Vienna");
  await mine.getByRole("button", { name: "Save" }).click();
  await expect(mine).toBeHidden();

  const after = await openSite(page, base);
  await expect(after.getByLabel("Country")).toHaveValue("AT");
  await expect(after.getByLabel("Time zone")).toHaveValue("Europe/Vienna");
  await expect(after.getByLabel("Work packages at once")).toHaveValue("4");
});
