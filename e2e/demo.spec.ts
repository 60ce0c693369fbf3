import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "./fixtures";

const PAGES = [
  "",
  "/footprint",
  "/footprint/imports",
  "/footprint/zones",
  "/footprint/security-levels",
  "/footprint/sites",
  "/assessments",
  "/assessments/answers",
  "/assessments/targets",
  "/gaps",
  "/gaps/objectives",
  "/roadmap",
  "/roadmap?lanes=site",
  "/roadmap/initiatives",
  "/roadmap/limits",
  "/roadmap/budget-cut",
  "/roadmap/obligations",
  "/report",
  "/start",
  "/settings",
  "/members",
];

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The address of the demo programme. */
const openDemo = async (page: Page): Promise<string> => {
  await signIn(page, "maria.keller@tarnholm.example");
  return new URL(page.url()).pathname;
};

const expectNothingCutOff = async (page: Page) => {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: window.innerWidth,
  }));
  expect(wide, `${page.url()} at ${room} px`).toBeLessThanOrEqual(room);
};

/** One heading, a main landmark and no violation on a desk and on a phone, and nothing wider than the screen. */
const expectInOrder = async (page: Page, path: string) => {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\w/);
    await expectAccessible(page);
    await expectNothingCutOff(page);
  }
};

for (const path of PAGES)
  test(`demo: ${path || "the overview"} is in order on a desk and on a phone`, async ({ page }) => {
    const base = await openDemo(page);
    await expectInOrder(page, `${base}${path}`);
  });

test("demo: an assessment is in order on a desk and on a phone", async ({ page }) => {
  const base = await openDemo(page);
  await page.goto(`${base}/assessments/answers`);
  await page
    .getByRole("row", { name: /Brenna/ })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL(/assessments\/answers\/[0-9a-f-]{36}/);
  await expectInOrder(page, new URL(page.url()).pathname);
});

for (const path of ["/sign-in", "/sign-up"])
  test(`${path} is in order on a desk and on a phone`, async ({ page }) => expectInOrder(page, path));

test("demo: the welcome page is in order on a desk and on a phone", async ({ page }) => {
  await openDemo(page);
  await expectInOrder(page, "/welcome");
});

test("demo: the style sheet is applied, light and dark", async ({ page }) => {
  const base = await openDemo(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(base);
  expect(await ground()).toBe("rgb(227, 231, 233)");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(base);
  expect(await ground()).toBe("rgb(20, 24, 27)");
  await expectAccessible(page);
});

test("demo: the palette finds a capability, and the next step leads to its page", async ({ page }) => {
  const base = await openDemo(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("SEG-2");
  await expect(page.getByRole("option", { name: /^SEG-2/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${base}/gaps?q=SEG-2`);
  await expect(page.getByRole("row", { name: /macro-segmentation/ }).first()).toBeVisible();

  const next = page.getByRole("navigation", { name: "The loop" }).getByRole("link").last();
  const target = await next.getAttribute("href");
  expect(target).toMatch(new RegExp(`^${base}/\\w+`));
  await next.click();
  await page.waitForURL(`**${target}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\w/);
});

test("demo: what is proven is shown in every cell, with what is claimed beside it", async ({ page }) => {
  const base = await openDemo(page);
  await page.goto(`${base}/assessments?basis=proven`);
  await expect(page.getByRole("radio", { name: "Proven" })).toBeChecked();
  const cell = page.getByRole("button", { name: /: proven \d, claimed \d/ }).first();
  await expect(cell).toHaveAttribute("title", /^proven \d, claimed/);
  await cell.click();
  const panel = page.getByRole("complementary");
  await expect(panel).toContainText(/Answers say \d\. Proof holds \d\./);
  await page.getByRole("radio", { name: "As answered" }).click();
  await expect(panel).not.toContainText("Proof holds");
});
