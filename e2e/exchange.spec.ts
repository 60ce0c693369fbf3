import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "./fixtures";

const MARIA = "maria.keller@tarnholm.example";

const baseOf = (page: Page): string => /^\/programmes\/[^/]+/.exec(new URL(page.url()).pathname)?.[0] ?? "";

/** What a click on an export sends. */
const downloaded = async (page: Page, click: () => Promise<void>) => {
  const waiting = page.waitForEvent("download");
  await click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

test("a whole programme is taken out and brought in again, and says the same", async ({ page }) => {
  await signIn(page, MARIA);
  const base = baseOf(page);
  await page.goto(`${base}/assessments`);
  const headline = await page.getByRole("heading", { level: 1 }).innerText();

  await page.goto(`${base}/settings`);
  const out = page.getByRole("region", { name: "Take everything with you" });
  await expect(out).toContainText("work packages");
  await expect(out).toContainText("A signature holds for what its signers saw here");
  await expectAccessible(page);
  const { name, bytes } = await downloaded(page, () =>
    out.getByRole("link", { name: "Take out as JSON" }).click(),
  );
  expect(name).toMatch(/\.json$/);
  expect(JSON.parse(bytes.toString("utf8"))).toMatchObject({ format: "rungway-programme", version: 1 });

  await page.goto("/welcome");
  await expectAccessible(page);
  await page.getByLabel("Organisation that takes it in").fill("Novak Water");
  await page.getByLabel("Name of the programme").fill("Brought in");
  await page
    .getByLabel("Programme file")
    .setInputFiles({ name, mimeType: "application/json", buffer: bytes });
  await page.getByRole("button", { name: "Bring in a programme" }).click();
  await page.waitForURL(/\/programmes\/[^/]+\/assessments$/, { timeout: 60_000 });
  expect(baseOf(page)).not.toBe(base);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
});

test("answers go out as a file, come back filled in, and are shown before they count", async ({ page }) => {
  await signIn(page, MARIA);
  const base = baseOf(page);
  await page.goto(`${base}/assessments/answers`);
  const listed = await downloaded(page, async () => {
    await page.getByRole("button", { name: "Export answers: Brenna" }).click();
    await page.getByRole("menuitem", { name: "Answers as JSON" }).first().click();
  });
  expect(JSON.parse(listed.bytes.toString("utf8"))).toMatchObject({ format: "rungway-answers" });
  await page
    .getByRole("row", { name: /Brenna/ })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL(/\/assessments\/answers\/[^/]+/);
  const file = page.getByRole("region", { name: "These answers as a file" });
  const { bytes } = await downloaded(page, async () => {
    await file.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "JSON" }).click();
  });
  const content = JSON.parse(bytes.toString("utf8")) as {
    answers: { answer: string | null; rationale: string | null }[];
  };
  const first = content.answers.find(({ answer }) => answer === "yes");
  if (first) first.rationale = `Seen on the floor, ${Date.now()}`;

  await expectAccessible(page);
  await file.getByRole("button", { name: "Bring answers in…" }).click();
  const dialog = page.getByRole("dialog", { name: "Bring answers in" });
  const choose = (buffer: Buffer) =>
    dialog
      .getByLabel("File of answers")
      .setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
  await choose(bytes);
  await expect(dialog.getByRole("status")).toContainText(/0 new, 0 changed/);
  await choose(Buffer.from(JSON.stringify(content)));
  await expect(dialog.getByRole("status")).toContainText(/0 new, 1 changed/);
  await dialog.getByRole("button", { name: "Take over 1 answer" }).click();
  await expect(dialog).toHaveCount(0);
});

test.describe("a file that is no programme", () => {
  test.use({ expectedComplaints: [/status of 422/] });

  test("says so, and founds nothing but the organisation", async ({ page }) => {
    await signIn(page, MARIA);
    await page.goto("/welcome");
    await page.getByLabel("Organisation that takes it in").fill("Nobody");
    const buffer = Buffer.from('{"catalog":{}}');
    await page
      .getByLabel("Programme file")
      .setInputFiles({ name: "x.json", mimeType: "application/json", buffer });
    await page.getByRole("button", { name: "Bring in a programme" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /\w/ })).toHaveText(
      /not a programme file of Rungway/,
    );
  });
});
