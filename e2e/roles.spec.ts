import { expect, expectAccessible, signIn, test } from "./fixtures";

test("an executive reads everything and is told why nothing can be changed", async ({ page }) => {
  await signIn(page, "helene.vogt@tarnholm.example");
  const base = new URL(page.url()).pathname;
  await page.goto(`${base}/footprint/sites`);
  const add = page.getByRole("button", { name: "Add a site" });
  await expect(add).toHaveAttribute("aria-disabled", "true");
  await expect(add).toHaveAccessibleDescription(/owner or the programme lead/);
  await expectAccessible(page);
  const answer = await page.request.post("/api/trpc/footprint.removeSite", {
    data: { programmeId: base.split("/").at(-1), siteId: crypto.randomUUID() },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain("site:write");
});

test("a site lead sees the own site alone, also in totals", async ({ page }) => {
  await signIn(page, "sven.dahl@tarnholm.example");
  const base = new URL(page.url()).pathname;
  await page.goto(`${base}/footprint/sites`);
  await expect(page.getByRole("row", { name: /Brenna BRE/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Corvane/ })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^1 site/);
});

test("a wrong password is told plainly, and signing out ends the session", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await signIn(page, "maria.keller@tarnholm.example");
  const inside = page.url();
  await page.getByRole("button", { name: /account of Maria Keller/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await page.goto(inside);
  await expect(page).toHaveURL(/\/sign-in/);
});

test.describe("refused", () => {
  test.use({ expectedComplaints: [/status of 401/] });
  test("credentials that do not belong together", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill("nobody@tarnholm.example");
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("main").getByRole("alert").filter({ hasText: /\w/ })).toContainText(
      "do not belong together",
    );
  });
});

test("works on a plant's network: plain HTTP under a host name that is not secure", async ({
  page,
  baseURL,
}) => {
  const plant = (baseURL ?? "").replace("localhost", "plant.test");
  await page.goto(`${plant}/sign-in`);
  expect(await page.evaluate(() => globalThis.isSecureContext)).toBe(false);
  await page.getByLabel("E-mail address").fill("maria.keller@tarnholm.example");
  await page.getByLabel("Password").fill("one safe step at a time");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${plant}/programmes/**`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
