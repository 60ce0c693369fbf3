import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, startProgramme, test } from "./fixtures";

const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const saved = (page: Page) =>
  expect(page.getByRole("banner").getByRole("status").filter({ hasText: /\S/ })).toHaveText(/Saved \d/);

const addZone = async (page: Page, name: string) => {
  await page.getByRole("link", { name: "Zones", exact: true }).click();
  await page.getByRole("button", { name: "Add a zone" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Add zone" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toBeVisible();
};

/** The figures of one kind, FR 1 first, a key each. */
const enter = async (page: Page, kind: "SL-T" | "SL-C" | "SL-A", figures: string) => {
  await page.getByLabel(`${kind} of FR1 Identification and authentication`).focus();
  for (const figure of figures) await page.keyboard.press(figure);
};

const compensate = async (page: Page, requirement: RegExp, liftsTo: string, control: string) => {
  await page.getByRole("button", { name: "Record a compensation" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Requirement").click();
  await page.getByRole("option", { name: requirement }).click();
  await dialog.getByRole("radio", { name: liftsTo }).check();
  await dialog.getByLabel("Control", { exact: true }).click();
  await page.getByRole("option", { name: "New control" }).click();
  await dialog.getByLabel("Name of the control").fill(control);
  await dialog.getByLabel("Owner").fill("Functional safety");
  await dialog.getByRole("button", { name: "Record" }).click();
  await expect(dialog).toHaveCount(0);
};

test("a zone is entered by keyboard and meets its target with two compensations", async ({ page }) => {
  const { base } = await startProgramme(page);
  await addZone(page, "Safety systems");
  await page.getByRole("link", { name: "Security levels", exact: true }).click();
  await expect(headline(page)).toHaveText("The security levels of the only zone are unknown.");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Safety systems" }).click();
  await enter(page, "SL-T", "2231323");
  await enter(page, "SL-C", "1231223");
  await enter(page, "SL-A", "1231223");
  await saved(page);
  await expect(headline(page)).toHaveText("0 of 1 zones meet their target, 1 does not.");
  const panel = page.getByRole("complementary", { name: "Safety systems" });
  await expect(panel).toContainText(
    "FR5: SL-A 2 against SL-T 3: components give only SL-C 2, so a compensating countermeasure or a new component is needed.",
  );
  await expectAccessible(page);

  await compensate(page, /^FR1/, "SL 2", "Key switch in RUN");
  await compensate(page, /^FR5/, "SL 3", "One-way gateway");
  await expect(panel).toContainText("FR1: SL-A 2 against SL-T 2, met from SL 1 by Key switch in RUN.");
  await expect(headline(page)).toHaveText("1 of 1 zones meets its target, 0 do not.");
  await expectAccessible(page);

  await page.reload();
  await expect(panel.getByLabel("SL-T of FR5 Restricted data flow")).toHaveValue("3");
  await panel.getByRole("button", { name: "Remove One-way gateway from FR5" }).click();
  await expect(headline(page)).toHaveText(/0 of 1 zones/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(headline(page)).toHaveText(/1 of 1 zones/);
  for (const format of ["csv", "xlsx"]) {
    const file = await page.request.get(`/api${base}/security-levels?format=${format}`);
    expect(file.status()).toBe(200);
    expect((await file.body()).length).toBeGreaterThan(200);
  }
});

test.describe("two people at one zone", () => {
  test.use({ expectedComplaints: [/status of 409/] });

  test("see both versions and choose", async ({ page, otherPage }) => {
    const { email } = await startProgramme(page);
    await addZone(page, "Supervision");
    await page.getByRole("link", { name: "Security levels", exact: true }).click();
    await page.getByRole("button", { name: "Supervision", exact: true }).click();
    await page.getByLabel("Rationale").fill("First");
    await saved(page);
    await signIn(otherPage, email);
    await otherPage.goto(page.url());
    await otherPage.getByLabel("Rationale").fill("Second, by the other browser");
    await saved(otherPage);
    await page.getByLabel("Rationale").fill("Third, by this one");
    const conflict = page.getByRole("region", { name: "Conflict" });
    await expect(conflict).toContainText("Second, by the other browser");
    await expect(conflict).toContainText("Third, by this one");
    await conflict.getByRole("button", { name: "Keep mine" }).click();
    await saved(page);
    await otherPage.reload();
    await expect(otherPage.getByLabel("Rationale")).toHaveValue("Third, by this one");
  });
});

test("in the demo a zone whose test is due has fallen back by itself", async ({ page }) => {
  await signIn(page, "maria.keller@tarnholm.example");
  await page
    .getByRole("navigation", { name: "The loop" })
    .getByRole("link", { name: /^Footprint/ })
    .click();
  await page.getByRole("link", { name: "Security levels", exact: true }).click();
  await expect(headline(page)).toHaveText(/^3 of \d+ zones meet their target, 6 do not; \d+ are unknown\./);
  await page.getByRole("radio", { name: /^Not met/ }).click();
  await expect(page).toHaveURL(/state=not-met/);
  const table = page.getByRole("table", { name: "Security levels of zones" });
  await table
    .getByRole("row", { name: /^Safety systems/ })
    .last()
    .getByRole("button")
    .click();
  await expect(page.getByRole("complementary", { name: "Safety systems" })).toContainText(
    "lifts nothing until it is tested again",
  );
  await expectAccessible(page);
});
