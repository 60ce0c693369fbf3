import { expect, test as base } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import axe from "axe-core";

export const DEMO_PASSWORD = "one safe step at a time";

/** Every console error, uncaught error and CSP report of a page fails the test that opened it. */
const watch = async (context: BrowserContext, complaints: string[]) => {
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (failure) => complaints.push(`uncaught: ${failure.error().message}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`CSP: ${violatedDirective} blocked ${blockedURI}`),
    );
  });
};

type Fixtures = {
  expectedComplaints: RegExp[];
  complaints: string[];
  /** A browser of its own, as of another person; signed in nowhere. */
  otherPage: Page;
};

export const test = base.extend<Fixtures>({
  // A test of a refusal names the complaint that the browser prints about the refused request.
  expectedComplaints: [[], { option: true }],
  complaints: async ({ expectedComplaints }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    const isExpected = (text: string) => expectedComplaints.some((expected) => expected.test(text));
    expect(complaints.filter((text) => !isExpected(text))).toEqual([]);
  },
  context: async ({ context, complaints }, use) => {
    await watch(context, complaints);
    await use(context);
  },
  otherPage: async ({ browser, complaints }, use) => {
    const context = await browser.newContext();
    await watch(context, complaints);
    await use(await context.newPage());
    await context.close();
  },
});
export { expect };

export const signIn = async (page: Page, email: string, password = DEMO_PASSWORD) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/(programmes|welcome)/);
};

type Violation = { id: string; help: string; nodes: { html: string }[] };

/** No WCAG violation, one heading of the first order, one main landmark. An open dialog hides the page: it alone counts. */
export const expectAccessible = async (page: Page) => {
  const isModal = (await page.getByRole("dialog").count()) > 0;
  if (!isModal) await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  if (!isModal) await expect(page.getByRole("main")).toHaveCount(1);
  // Further down, a bar that stays in place would cover a part of something.
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (scope) => {
      type Axe = { run: (scope: string, options: object) => Promise<{ violations: Violation[] }> };
      const { axe } = globalThis as unknown as { axe: Axe };
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      return (await axe.run(scope, { runOnly: { type: "tag", values: tags } })).violations;
    },
    isModal ? "[role=dialog]" : "html",
  );
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(" | ")}`,
  );
  expect(told, `axe on ${page.url()}`).toEqual([]);
};

/** An account of its own with an organisation, a programme and one site, made as a newcomer makes them. */
export const startProgramme = async (page: Page, siteName = "Brenna") => {
  const email = `ada.${Date.now()}.${Math.floor(performance.now())}@plant.example`;
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Ada Novak");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL("**/welcome");
  await page.getByLabel("Organisation", { exact: true }).fill("Novak Water");
  await page.getByLabel("Sector profile").click();
  await page.getByRole("option", { name: /EU essential entity/ }).click();
  await page.getByRole("button", { name: "Start the programme" }).click();
  await page.waitForURL("**/footprint/sites");
  await page.getByRole("main").getByRole("button", { name: "Add a site" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(siteName);
  await dialog.getByLabel("Code").fill(siteName.slice(0, 3).toUpperCase());
  await dialog.getByLabel("Country").fill("DE");
  await dialog.getByRole("radio", { name: "S3" }).click();
  await dialog
    .getByRole("group", { name: /downtime/ })
    .getByLabel("Low")
    .fill("20000");
  await dialog
    .getByRole("group", { name: /downtime/ })
    .getByLabel("Likely")
    .fill("40000");
  await dialog
    .getByRole("group", { name: /downtime/ })
    .getByLabel("High")
    .fill("60000");
  await dialog.getByRole("button", { name: "Add site" }).click();
  await expect(page.getByRole("row", { name: new RegExp(siteName) })).toBeVisible();
  return { email, base: new URL(page.url()).pathname.replace(/\/footprint\/sites$/, "") };
};
