import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const SRC = resolve(import.meta.dirname, "..");

export default defineConfig({
  resolve: {
    alias: {
      "@": SRC,
      "server-only": resolve(import.meta.dirname, "server-only.ts"),
    },
  },
  test: {
    root: resolve(SRC, ".."),
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: [
            "src/domain/**/*.test.ts",
            "src/ui/**/*.test.ts",
            "src/*.test.ts",
            "src/**/*.pure.test.ts",
          ],
          exclude: ["**/*.thorough.test.ts"],
          // Pure modules keep no state, so files may share them; loading them anew for each costs more than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        // Pure too, but longer than `verify` may take.
        test: { name: "thorough", include: ["src/**/*.thorough.test.ts"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: ["src/{data,api,jobs,cli}/**/*.test.ts"],
          exclude: ["**/*.pure.test.ts", "**/*.thorough.test.ts"],
          globalSetup: [resolve(import.meta.dirname, "postgres-setup.ts")],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
