import { expect, expectAccessible, startProgramme, test } from "./fixtures";

test("a gap is left open on purpose until a day, counted on the board page, and opened again", async ({
  page,
}) => {
  const { base } = await startProgramme(page);
  await page.goto(`${base}/assessments/answers`);
  await page.getByRole("button", { name: "Start an assessment: Brenna" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/\/answers\/[0-9a-f-]{36}/);
  await page.keyboard.press("n");
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(/Saved \d/);

  await page.goto(`${base}/gaps?gap=VIS-1.BRE`);
  const accepted = page
    .getByRole("complementary")
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Accepted as open" }) });
  await expect(accepted).toContainText("Nobody has signed");
  await accepted.getByRole("button", { name: "Accept until…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Sign" }).click();
  await expect(dialog).toContainText("Say why it is left open");
  await dialog.getByLabel("Reason").fill("The register comes with the new historian.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Sign" }).click();
  await expect(accepted).toContainText("“The register comes with the new historian.” Ada Novak");

  await page.goto(`${base}/report`);
  await expect(page.getByText("Consciously open").first()).toBeVisible();

  await page.goto(`${base}/gaps?gap=VIS-1.BRE`);
  await accepted.getByRole("button", { name: "Open again" }).click();
  await expect(accepted).toContainText("Nobody has signed");
});
