import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, signIn, startProgramme, test } from "./fixtures";

const card = (page: Page): Locator =>
  page.getByRole("group").filter({ has: page.getByRole("group", { name: "Answer", exact: true }) });

/** The text of the question that is open for an answer. */
const question = (page: Page): Promise<string> =>
  card(page).evaluate(
    (element) => document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.textContent ?? "",
  );

/** A question that is not the current one: its text and its answer on one line. */
const answered = (page: Page, text: string, answer: string): Locator =>
  page
    .getByRole("listitem")
    .filter({ hasText: text })
    .getByRole("button", { name: new RegExp(`${answer}$`) });

/** What the top bar says about saving. */
const saving = (page: Page): Locator => page.getByRole("banner").getByRole("status");

/** Reaches it as somebody without a mouse does. */
const tabTo = async (page: Page, target: Locator) => {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target, "reached with the Tab key").toBeFocused();
};

/** A full assessment of a new site, started by keyboard. */
const startAssessment = async (page: Page) => {
  const { email, base } = await startProgramme(page);
  await page.goto(`${base}/assessments/answers`);
  await tabTo(page, page.getByRole("button", { name: "Start an assessment: Brenna" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/assessments\/answers\/[0-9a-f-]{36}/);
  await expect(card(page)).toBeVisible();
  return email;
};

test("an assessment is answered by the keyboard alone and keeps every answer", async ({ page }) => {
  await startAssessment(page);
  await expectAccessible(page);
  const keys = [
    ["y", "Yes"],
    ["p", "Partly"],
    ["n", "No"],
    ["u", "Unknown"],
  ] as const;
  const given: [text: string, answer: string][] = [];
  for (const [key, answer] of keys) {
    const text = await question(page);
    await page.keyboard.press(key);
    await expect(answered(page, text, answer)).toBeVisible();
    await expect(card(page)).toBeFocused();
    given.push([text, answer]);
  }
  const unfit = await question(page);
  await page.keyboard.press("a");
  await expect(page.getByLabel("Why does this not apply here?")).toBeFocused();
  await page.keyboard.type("No safety controller at this site.");
  await page.keyboard.press("Enter");
  given.push([unfit, "Not applicable"]);
  await expect(answered(page, unfit, "Not applicable")).toBeVisible();
  await expect(saving(page)).toHaveText(/Saved \d/);
  await expectAccessible(page);

  await page.reload();
  for (const [text, answer] of given) await expect(answered(page, text, answer)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Brenna: 5 of \d+ questions/);

  await page.keyboard.press("k");
  await expect(card(page)).toContainText(unfit);
  await page.keyboard.press("y");
  await expect(answered(page, unfit, "Yes")).toBeVisible();
  await page.keyboard.press("z");
  await expect(card(page)).toContainText("No safety controller at this site.");
});

test.describe("where the line breaks", () => {
  test.use({ expectedComplaints: [/ERR_INTERNET_DISCONNECTED/] });

  test("an answer waits on the device, says so, and is saved once the line is back", async ({ page }) => {
    await startAssessment(page);
    const text = await question(page);
    await page.context().setOffline(true);
    await page.keyboard.press("p");
    await expect(saving(page)).toContainText("Offline, 1 waiting");
    await expect(page.getByRole("listitem").filter({ hasText: text })).toContainText("waiting");
    await page.context().setOffline(false);
    await expect(saving(page)).toHaveText(/Saved \d/);
    await page.reload();
    await expect(answered(page, text, "Partly")).toBeVisible();
  });
});

test.describe("two people at one question", () => {
  test.use({ expectedComplaints: [/ERR_INTERNET_DISCONNECTED|status of 409/] });

  test("both versions are shown, and nothing is written over in silence", async ({ page, otherPage }) => {
    const email = await startAssessment(page);
    await signIn(otherPage, email);
    await otherPage.goto(page.url());
    const text = await question(page);
    await expect(card(otherPage)).toContainText(text);

    await otherPage.context().setOffline(true);
    await otherPage.keyboard.press("n");
    await expect(saving(otherPage)).toContainText("Offline, 1 waiting");
    await page.keyboard.press("y");
    await expect(saving(page)).toHaveText(/Saved \d/);
    await otherPage.context().setOffline(false);

    await expect(saving(otherPage)).toContainText("Conflict in 1 answer");
    await otherPage.getByRole("button", { name: "Show both" }).click();
    const conflict = otherPage.getByRole("region", { name: "Conflict" });
    await expect(conflict).toContainText(/Yours, kept on this device.*No.*Ada Novak.*Yes/);
    await expectAccessible(otherPage);
    await page.reload();
    await expect(answered(page, text, "Yes")).toBeVisible();

    await conflict.getByRole("button", { name: "Keep mine" }).click();
    await expect(saving(otherPage)).toHaveText(/Saved \d/);
    await page.reload();
    await expect(answered(page, text, "No")).toBeVisible();
  });
});
