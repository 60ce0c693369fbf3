import { expect, expectAccessible, signIn, test } from "./fixtures";

test("a package says month by month why it does not start earlier, and leads to what is in the way", async ({
  page,
}) => {
  await signIn(page, "maria.keller@tarnholm.example");
  await page.goto(`${new URL(page.url()).pathname}/roadmap?package=P-104`);
  const panel = page.getByRole("complementary", { name: /^IT\/OT macro-segmentation/ });
  await expect(panel.getByRole("heading", { name: "Why not earlier?" })).toBeVisible();
  const months = panel.getByRole("table").last();
  await expect(months.getByRole("columnheader", { name: "Binding limit" })).toBeVisible();
  await expect(months).toContainText(/P-103 .*still runs/);
  await expect(months.getByRole("row").last()).toContainText("Fits");
  await expectAccessible(page);
  await months.getByRole("button", { name: "P-103" }).first().click();
  await expect(page).toHaveURL(/package=P-103/);
  await expect(panel).toContainText("P-103 at");
});
