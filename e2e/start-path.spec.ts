import type { Page } from "@playwright/test";
import { DEMO_PASSWORD, expect, expectAccessible, signIn, test } from "./fixtures";

const headline = (page: Page) => page.getByRole("heading", { level: 1 });

const answer = (page: Page, question: RegExp, option: string) =>
  page.getByRole("group", { name: question }).getByLabel(option, { exact: true }).check();

/** A new account at the twelve questions. */
const beginWithQuestions = async (page: Page, organisation: string) => {
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Ada Novak");
  await page.getByLabel("E-mail address").fill(`ada.${Date.now()}@plant.example`);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL("**/welcome");
  await page.getByLabel("Organisation", { exact: true }).fill(organisation);
  await page.getByRole("button", { name: "Start with twelve questions" }).click();
  await page.waitForURL("**/start");
  await expect(headline(page)).toHaveText(/starter profile of about 40 outcomes/);
};

test("a chemical plant gets dated duties and sees them on the way", async ({ page }) => {
  await beginWithQuestions(page, "Novak Chemicals");
  await expectAccessible(page);
  await answer(page, /mainly do/, "Chemicals, refining, other process industry");
  await answer(page, /Where are the plants/, "EU or EEA");
  await answer(page, /How large/, "Larger");
  await expect(page.getByRole("status", { name: "What answer 3 changes" })).toContainText("6 duties");
  await answer(page, /cyber incident do/, "Major accident: neighbours can be harmed");
  await answer(page, /authority named you/, "NIS2 essential entity");
  await answer(page, /asset inventory/, "Don’t know");
  await expect(headline(page)).toHaveText(/A regulated start: 7 duties with dates/);
  await page.reload();
  await expect(headline(page)).toHaveText(/A regulated start: 7 duties with dates/);
  await expectAccessible(page);

  await page.getByLabel("Security risk assessment of the safety systems", { exact: true }).uncheck();
  await page.getByLabel("Due day of Measures of Art. 21(2)(a) to (j) in place").fill("2027-10-18");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL("**/footprint/sites");

  const base = new URL(page.url()).pathname.replace(/\/footprint\/sites$/, "");
  await page.goto(`${base}/roadmap/obligations`);
  await expect(headline(page)).toHaveText(/Nothing is overdue: 0 of 6 obligations met/);
  await expect(page.getByRole("row", { name: /^Measures of Art\. 21/ })).toContainText("18 Oct 2027");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Management approves.* is met$/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Mark as met" }).click();
  await expect(headline(page)).toHaveText(/1 of 6 obligations met/);

  await page.goto(`${base}/settings`);
  await page.getByRole("link", { name: "Look at the twelve questions" }).click();
  await expect(page.getByRole("region", { name: "What applying changes" })).toContainText(
    "Add: Security risk assessment of the safety systems",
  );
});

test("a furniture maker gets the starter profile and no duty", async ({ page }) => {
  await beginWithQuestions(page, "Novak Chairs");
  await answer(page, /mainly do/, "Other manufacturing");
  await answer(page, /Where are the plants/, "EU or EEA");
  await answer(page, /How large/, "Up to 250 people and € 50 M");
  await answer(page, /authority named you/, "No authority");
  await answer(page, /Who does the work/, "One person beside other work");
  await expect(headline(page)).toHaveText(
    "No duty follows: the starter profile of about 40 outcomes comes first.",
  );
  await expect(page.getByText("No duty follows from the answers.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL("**/footprint/sites");
});

test("the demo's duties stand on the timeline as deadlines", async ({ page }) => {
  await signIn(page, "maria.keller@tarnholm.example");
  await page
    .getByRole("navigation", { name: "The loop" })
    .getByRole("link", { name: /^Roadmap/ })
    .click();
  await page.getByRole("link", { name: /17 Oct: Measures of Art\. 21/ }).click();
  await page.waitForURL("**/roadmap/obligations");
  await expect(page.getByRole("row", { name: /^Yearly audit of the insurer/ })).toBeVisible();
  await expectAccessible(page);
});
