import { expect, expectAccessible, startProgramme, test } from "./fixtures";

const HEAD = "Name,IP Address,Serial Number,Vendor";
const csv = (...rows: string[]) => Buffer.from([HEAD, ...rows].join("\n"));

const readFile = async (page: Parameters<typeof startProgramme>[0], name: string, buffer: Buffer) => {
  await page.getByLabel("Inventory file").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Read file" }).click();
};

test("an inventory is read, checked, imported, and the same file changes nothing", async ({ page }) => {
  const { base } = await startProgramme(page);
  await page.getByRole("link", { name: "Zones", exact: true }).click();
  await page.getByRole("button", { name: "Add a zone" }).first().click();
  await page.getByRole("dialog").getByLabel("Name").fill("Electrolysis");
  await page.getByRole("dialog").getByLabel("Address blocks").fill("10.1.0.0/16");
  await page.getByRole("dialog").getByRole("button", { name: "Add zone" }).click();
  await expect(page.getByRole("row", { name: /Electrolysis/ })).toBeVisible();

  await page.getByRole("link", { name: "Imports", exact: true }).click();
  await expectAccessible(page);
  const file = csv("PLC-1,10.1.0.1,S1,Siemens", "HMI-7,10.9.0.2,S2,ABB", "PLC-3,999.1.1.1,S3,ABB");
  await readFile(page, "plant.csv", file);
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/2 assets would be added/);
  await expect(page.getByRole("row", { name: /999\.1\.1\.1/ })).toContainText("IP Address");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import 2 assets" }).click();

  await page.waitForURL(`**${base}/footprint`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/2 assets; 1 are in no zone/);
  await expect(page.getByRole("row", { name: /PLC-1/ })).toContainText("Electrolysis");
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("hmi");
  await expect(page.getByRole("row", { name: /PLC-1/ })).toHaveCount(0);
  await expect(page).toHaveURL(/q=hmi/);

  await page.goto(`${base}/footprint/imports`);
  await readFile(page, "plant.csv", file);
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Nothing new in plant\.csv/);
});

test.describe("a file that cannot be imported", () => {
  test.use({ expectedComplaints: [/status of 422/] });

  test("says why, and nothing is kept", async ({ page }) => {
    const { base } = await startProgramme(page);
    await page.goto(`${base}/footprint/imports`);
    const cases: [name: string, content: Buffer, message: RegExp][] = [
      ["empty.csv", Buffer.alloc(0), /empty \(0 bytes\)/],
      ["picture.csv", Buffer.from("89504e470d0a1a0a0000000d4948445200000100", "hex"), /./],
      ["broken.xlsx", Buffer.from("504b0304deadbeef", "hex"), /./],
    ];
    for (const [name, content, message] of cases) {
      await readFile(page, name, content);
      await expect(page.getByRole("main").getByRole("alert").filter({ hasText: /\w/ })).toHaveText(message);
    }
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/No inventory imported yet/);
  });
});
