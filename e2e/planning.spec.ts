import { expect, expectAccessible, signIn, test } from "./fixtures";

// A programme has one planner at a time: one journey after the other.
test.describe.configure({ mode: "default" });

test("the planner proposes, a person decides, and every plan can come back", async ({ page }) => {
  test.slow();
  await signIn(page, "maria.keller@tarnholm.example");
  await page.goto(`${new URL(page.url()).pathname}/roadmap`);
  const headline = page.getByRole("heading", { level: 1 });
  const planning = page.getByRole("region", { name: "Planning", exact: true });
  const before = await headline.textContent();

  const plan = async () => {
    await page.getByRole("button", { name: "Plan again", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Plan the roadmap" });
    await expect(dialog.getByLabel("Nothing new starts before")).toBeVisible();
    await dialog.getByRole("button", { name: "Plan", exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };

  await plan();
  await expect(planning.getByRole("progressbar", { name: /^Planning \d+ packages$/ })).toBeVisible();
  await expect(planning).toContainText("the best one is kept when you cancel");
  await planning.getByRole("button", { name: "Cancel" }).click();
  await expect(planning).toContainText("cancelled, the best plan so far");
  await expect(headline).toHaveText(before ?? "");
  await planning.getByRole("button", { name: "Discard" }).click();
  await expect(planning).toHaveCount(0);

  await plan();
  await expect(planning.getByRole("heading", { name: /^Preview of plan \d+$/ })).toBeVisible({
    timeout: 30_000,
  });
  await expect(planning).toContainText("nothing is changed yet");
  await expect(planning.getByRole("table", { name: "What the plan would change" })).toBeVisible();
  await expectAccessible(page);
  await planning.getByRole("button", { name: /^Accept plan \d+$/ }).click();
  await expect(page.getByText(/possible with safety first, proven/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(headline).toHaveText(before ?? "");

  await page.getByRole("button", { name: "Earlier plans" }).click();
  const earlier = page.getByRole("dialog", { name: "Earlier plans" });
  await earlier.getByRole("button", { name: "Bring back plan 1", exact: true }).click();
  await expect(earlier).toHaveCount(0);
  await expect(headline).toHaveText(before ?? "");
});

test("the budget is cut: three plans side by side, one is previewed, accepted and undone", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "maria.keller@tarnholm.example");
  await page.goto(`${new URL(page.url()).pathname}/roadmap`);
  await page.getByRole("navigation", { name: "Roadmap" }).getByRole("link", { name: "Budget cut" }).click();
  const headline = page.getByRole("heading", { level: 1 });
  await expect(headline).toHaveText("If the budget is cut: what stays, what waits and what goes.");
  await expectAccessible(page);

  await page.getByRole("radio", { name: "−10" }).check();
  await page.getByRole("button", { name: "Find three plans" }).click();
  const planning = page.getByRole("region", { name: "Planning", exact: true });
  await expect(planning.getByRole("progressbar", { name: /^Planning \d+ packages$/ })).toBeVisible();
  await planning.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Find three plans" })).toBeVisible();

  await page.getByRole("radio", { name: "−20" }).check();
  await page.getByRole("button", { name: "Find three plans" }).click();
  const plans = page.getByRole("region", { name: "Plans for less money" });
  await expect(plans).toBeVisible({ timeout: 70_000 });
  await expect(headline).toHaveText(/^With 20.% less money, \d+ of \d+ packages keep a place/);
  for (const title of ["Most risk out", "Fewest dropped", "Nothing put off"])
    await expect(plans.getByRole("heading", { name: title, exact: true })).toBeVisible();
  await expect(plans.getByText(/the best possible with safety first, proven/)).toBeVisible();
  await expectAccessible(page);

  await plans.getByRole("button", { name: "Preview “Fewest dropped”" }).click();
  await expect(planning.getByRole("heading", { name: /^Preview of plan \d+$/ })).toBeVisible();
  await expect(planning).toContainText("less money · nothing is changed yet");
  const before = await headline.textContent();
  await planning.getByRole("button", { name: /^Accept plan \d+$/ }).click();
  await expect(headline).not.toHaveText(before ?? "");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(headline).toHaveText(before ?? "");
  await expect(
    page.getByRole("heading", { name: "When it ends and what it costs, if estimates vary" }),
  ).toBeVisible();
});
