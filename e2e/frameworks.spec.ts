import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, signIn, startProgramme, test } from "./fixtures";

/** What the top bar says about saving. */
const saving = (page: Page): Locator => page.getByRole("banner").getByRole("status");

const practice = (page: Page, id: string, answer: string): Locator =>
  page.getByRole("group", { name: new RegExp(`^${id} .*: ${answer}$`) });

/** Reaches it as somebody without a mouse does. */
const tabTo = async (page: Page, target: Locator) => {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target, "reached with the Tab key").toBeFocused();
};

test("a figure of a framework leads down to the question behind it", async ({ page }) => {
  await signIn(page, "maria.keller@tarnholm.example");
  await page.getByRole("link", { name: /^Assessment/ }).click();
  await page.getByRole("link", { name: "Frameworks", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/frameworks?/);
  await expect(page.getByText("never that the item is conformed with").first()).toBeVisible();
  await expect(page.getByRole("row", { name: /NIST Cybersecurity Framework/ })).toContainText(/of 106/);
  await expectAccessible(page);

  await page.getByRole("link", { name: /NIST Cybersecurity Framework/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/of 106 met/);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/coverage \d{4}-\d\d-\d\d\.csv$/);

  await page.getByRole("searchbox", { name: "Search id or title" }).fill("ID.AM-01");
  await page.getByRole("row", { name: /ID\.AM-01/ }).click();
  const panel = page.getByRole("complementary");
  await expect(panel).toContainText(/VIS-1.*Supports it.*not confirmed by the publisher/s);
  await expect(page).toHaveURL(/item=ID\.AM-01/);
  await expectAccessible(page);

  await panel.getByRole("link", { name: "Brenna" }).first().click();
  await page.waitForURL(/assessments\/answers\/[0-9a-f-]{36}\?q=VIS-1/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Brenna/);
});

test("a programme follows a framework", async ({ page }) => {
  const { base } = await startProgramme(page);
  await page.goto(`${base}/assessments/frameworks`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/none is followed yet/);
  await page.getByRole("button", { name: /^Follow Directive \(EU\) 2022\/2555/ }).click();
  await expect(page.getByRole("rowgroup").getByText("Followed by this programme")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: /^Unfollow Directive/ })).toBeVisible();
});

test("C2M2 is answered by the keyboard alone and keeps every answer", async ({ page }) => {
  const { base } = await startProgramme(page);
  await page.goto(`${base}/assessments/frameworks/doe-c2m2-2.1`);
  await tabTo(page, page.getByRole("button", { name: "Assess this framework…" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/assessments\/practices\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Brenna: 0 of 356 practices answered/);
  await expectAccessible(page);

  for (const key of ["f", "l", "p", "n"]) await page.keyboard.press(key);
  await expect(practice(page, "ASSET-1a", "Fully implemented")).toBeVisible();
  await expect(practice(page, "ASSET-1b", "Largely implemented")).toBeVisible();
  await expect(practice(page, "ASSET-1c", "Partially implemented")).toBeVisible();
  await expect(practice(page, "ASSET-1d", "Not implemented")).toBeVisible();
  await expect(practice(page, "ASSET-1e", "Not answered")).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("0");
  await expect(practice(page, "ASSET-1d", "Not answered")).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("textbox", { name: /^Note/ }));
  await page.keyboard.type("Ranked by the maintenance team.");
  await page.keyboard.press("Escape");
  await expect(saving(page)).toHaveText(/Saved \d/);
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/3 of 356 practices answered/);
  await expect(practice(page, "ASSET-1c", "Partially implemented")).toBeVisible();
  await expect(page.getByText("Ranked by the maintenance team.")).toBeVisible();

  await page.getByRole("radio", { name: "Results" }).click();
  await expect(page.getByRole("row", { name: /ASSET Asset, Change/ })).toContainText("1 of 5");
  await expectAccessible(page);
});

test.describe("where the line breaks", () => {
  test.use({ expectedComplaints: [/ERR_INTERNET_DISCONNECTED/] });

  test("an answer waits on the device and is saved once the line is back", async ({ page }) => {
    const { base } = await startProgramme(page);
    await page.goto(`${base}/assessments/frameworks/cisa-cpg-2.0`);
    await page.getByRole("button", { name: "Assess this framework…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
    await page.waitForURL(/assessments\/practices\/[0-9a-f-]{36}/);
    await expect(practice(page, "1\\.A", "Not answered")).toBeVisible();
    await page.context().setOffline(true);
    await page.keyboard.press("y");
    await expect(saving(page)).toContainText("Offline, 1 waiting");
    await page.context().setOffline(false);
    await expect(saving(page)).toHaveText(/Saved \d/);
    await page.reload();
    await expect(practice(page, "1\\.A", "Yes")).toBeVisible();
  });
});
