import { expect, expectAccessible, startProgramme, test } from "./fixtures";

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const RULES = Buffer.from("access-list OT-IN deny ip any any log\n");

test("an answer rests on a file and a note; a control lapses by itself and is tested again", async ({
  page,
}) => {
  const { base } = await startProgramme(page);
  await page.goto(`${base}/assessments/answers`);
  await page.getByRole("button", { name: "Start an assessment: Brenna" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/\/answers\/[0-9a-f-]{36}/);
  const answers = page.url().split("?")[0] ?? "";

  await page.keyboard.press("y");
  await page.keyboard.press("k");
  const evidence = page.getByRole("region", { name: "Evidence", exact: true });
  await expect(evidence).toContainText("the answer alone");

  await evidence.getByRole("button", { name: "File" }).click();
  await dialog.getByLabel("Evidence file").setInputFiles({
    name: "rules.cfg",
    mimeType: "text/plain",
    buffer: RULES,
  });
  await dialog.getByRole("button", { name: "Attach" }).click();
  await expect(evidence.getByRole("link", { name: "rules", exact: true })).toBeVisible();
  await expect(evidence).toContainText("seen on the floor");
  const download = page.waitForEvent("download");
  await evidence.getByRole("link", { name: "rules", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("rules.cfg");

  await evidence.getByRole("button", { name: "Note" }).click();
  await dialog.getByLabel("What was seen or said").fill("Key out of the switch");
  await dialog.getByLabel("What it shows").fill("Walk-down");
  await dialog.getByRole("button", { name: "Attach" }).click();
  await expect(evidence).toContainText("Walk-down");
  await expectAccessible(page);

  await page.goto(`${base}/assessments/evidence`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/No met answer of 1 has faded/);
  await expect(page.getByRole("row", { name: /Walk-down/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("walk");
  await expect(page.getByRole("row", { name: /rules/ })).toHaveCount(0);

  await page.goto(`${base}/assessments/controls`);
  await page.getByRole("button", { name: "Register a control" }).first().click();
  await dialog.getByLabel("Name").fill("Guarded patch panel");
  await dialog.getByLabel("Owner").fill("Sven Dahl");
  await dialog.getByLabel("Capability").click();
  await page.getByRole("option", { name: /SEG-2/ }).click();
  await dialog.getByLabel(/SEG-2\.1\.a/).check();
  await dialog.getByLabel("Last test").fill(dayFromNow(-200));
  await dialog.getByLabel("Next test due").fill(dayFromNow(-10));
  await dialog.getByRole("button", { name: "Register" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/1 test is overdue/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Guarded patch panel" }).click();
  await expect(page.getByRole("complementary")).toContainText("Test fell due undone");
  await page.getByRole("button", { name: "Record a test" }).click();
  await dialog.getByRole("button", { name: "Record the test" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/No test is overdue/);

  await page.goto(answers);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a practice that nobody keeps up is repaired from the list", async ({ page }) => {
  const { base } = await startProgramme(page);
  await page.goto(`${base}/assessments/answers`);
  await page.getByRole("button", { name: "Start an assessment: Brenna" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/\/answers\/[0-9a-f-]{36}/);
  await page.keyboard.press("y");
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(/Saved \d/);

  await page.goto(`${base}/assessments/controls`);
  const list = page.getByRole("table", { name: "Practices to repair, safety first" });
  await expect(list).toContainText(
    "owner, procedure, fresh proof, test, running cost, exception path and review",
  );
  await list.getByRole("button", { name: /^Repair .*, Brenna$/ }).click();
  await dialog.getByRole("combobox", { name: "Owner" }).click();
  await page.getByRole("option", { name: "Ada Novak" }).click();
  await dialog.getByLabel("Running cost a year").fill("0");
  await dialog.getByLabel("Procedure").fill("WI-07");
  await dialog.getByLabel("Exception path").fill("Shift lead, one shift");
  await dialog.getByLabel("Next review").fill(dayFromNow(90));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^Saved who keeps .* The index follows\.$/)).toBeVisible();
  await expect(list.getByText("fresh proof, test", { exact: true })).toBeVisible();
});
