import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimDataFolder } from "@/cli/start/claim";

test.runIf(process.platform === "linux")("the second to come is told who has the folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rungway-claim-"));
  expect(await claimDataFolder(folder, "web server on port 3000")).toBeUndefined();
  expect(await claimDataFolder(folder, "command")).toEqual({
    work: "web server on port 3000",
    pid: process.pid,
  });
  rmSync(folder, { recursive: true });
});
