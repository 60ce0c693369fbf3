import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = import.meta.dirname;

/** The dependency law: each layer may import itself and the layers listed. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  data: ["domain", "env"],
  api: ["domain", "data", "env"],
  ui: ["domain"],
  app: ["domain", "api", "ui"],
  cli: ["domain", "data", "api", "env"],
  jobs: ["domain", "data", "api", "env"],
  bench: ["domain", "data", "api", "jobs", "cli", "env", "test"],
  test: ["domain", "data", "api", "jobs", "env"],
  proxy: ["env", "api"],
  instrumentation: ["env", "jobs", "data", "api"],
  env: [],
  "architecture.test": [],
};
/** The browser learns the API's shape, never its code. */
const TYPE_ONLY: Record<string, string[]> = { ui: ["api"] };
/** Packages a layer may import; every other layer is unrestricted. */
const MAY_USE: Record<string, RegExp> = { domain: /^zod(\/mini)?$/ };
/** domain/: an area may import itself, `shared` and the areas listed. Acyclic by order: only earlier rows. */
const AREAS: [area: string, mayImport: string[]][] = [
  ["shared", []],
  ["access", []],
  ["organisation", ["access"]],
  ["framework", []],
  ["programme", ["framework"]],
  ["footprint", []],
  ["evidence", []],
  ["countermeasure", []],
  ["assessment", ["framework", "evidence", "countermeasure"]],
  ["gap", ["framework", "programme", "footprint", "assessment"]],
  ["objective", ["footprint", "gap"]],
  ["roadmap", ["framework", "programme", "footprint", "assessment", "gap", "objective"]],
  ["governance", ["access", "roadmap"]],
  ["exchange", ["footprint", "assessment"]],
  [
    "report",
    ["framework", "programme", "footprint", "assessment", "gap", "objective", "roadmap", "governance"],
  ],
];
/** api/<area>/ holds a table of contents, reads, commands and streams; files by their first word, the verb. */
const FORBIDDEN_NAMES = /(^|\/)(utils?|helpers?|lib|common|services?|types)(\.tsx?|\/)/;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => /\.tsx?$/.test(file));

type Edge = { file: string; target: string; typeOnly: boolean };

const edgesOf = (file: string): Edge[] =>
  [
    ...readFileSync(join(SRC, file), "utf8").matchAll(
      /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)";?|\bimport\("([^"]+)"\)/gm,
    ),
  ].map((match) => {
    const raw = match[2] ?? match[3] ?? "";
    const target = raw.startsWith("@/")
      ? raw.slice(2)
      : raw.startsWith(".")
        ? relative(SRC, join(SRC, dirname(file), raw))
            .split(sep)
            .join("/")
        : `package:${raw}`;
    return { file, target, typeOnly: match[1] !== undefined };
  });

const layerOf = (path: string): string => (path.split("/")[0] ?? "").replace(/\.tsx?$/, "");
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const edges = files.filter((file) => !isTest(file)).flatMap(edgesOf);

describe("architecture", () => {
  test("the import scan sees the tree", () => {
    expect(edges.length).toBeGreaterThan(50);
  });

  test("layers import only what the law allows", () => {
    const broken = edges.filter(({ file, target, typeOnly }) => {
      if (target.startsWith("package:")) return false;
      const from = layerOf(file);
      const to = layerOf(target);
      if (from === to || MAY_IMPORT[from]?.includes(to)) return false;
      return !(typeOnly && TYPE_ONLY[from]?.includes(to));
    });
    expect(broken, "Move the code to the layer that may know both, or pass it in as an argument").toEqual([]);
  });

  test("the domain is pure: itself and zod", () => {
    const broken = edges.filter(({ file, target }) => {
      const allowed = MAY_USE[layerOf(file)];
      return allowed && target.startsWith("package:") && !allowed.test(target.slice(8));
    });
    expect(broken, "I/O and packages belong to data/ or api/; hand the result in").toEqual([]);
  });

  test("the browser gets no zod but its mini build", () => {
    const loaded = edges.filter(({ typeOnly }) => !typeOnly);
    const nameOf = (file: string) => file.replace(/\.tsx?$/, "");
    const reached = new Set(files.map(nameOf).filter((name) => layerOf(name) === "ui"));
    for (const name of reached)
      for (const { file, target } of loaded) if (nameOf(file) === name) reached.add(target);
    const broken = loaded.filter(
      ({ file, target }) => reached.has(nameOf(file)) && /^package:zod(?!\/mini$)/.test(target),
    );
    expect(broken, "Give the schema a file of its own: zod weighs 30 kB and probes for eval").toEqual([]);
  });

  test("the area graph inside domain/ is the written one", () => {
    const known = new Map(AREAS);
    const broken = edges.filter(({ file, target }) => {
      if (layerOf(file) !== "domain" || layerOf(target) !== "domain") return false;
      const from = file.split("/")[1] ?? "";
      const to = target.split("/")[1] ?? "";
      return from !== to && to !== "shared" && !known.get(from)?.includes(to);
    });
    expect(broken, "A rule that needs both areas lives in the later one").toEqual([]);
    AREAS.forEach(([area, mayImport], index) => {
      const earlier = AREAS.slice(0, index).map(([name]) => name);
      expect(earlier, `${area} may only import areas above it`).toEqual(expect.arrayContaining(mayImport));
    });
  });

  test("api areas meet in root.ts, ui areas in app/", () => {
    const shared = new Set(["kit", "charts", "shell"]);
    const broken = edges.filter(({ file, target }) => {
      const layer = layerOf(file);
      if ((layer !== "api" && layer !== "ui") || layer !== layerOf(target)) return false;
      const [, from, fromFile] = file.split("/");
      const [, to, toFile] = target.split("/");
      if (fromFile === undefined || toFile === undefined || from === to) return false;
      return !(layer === "ui" ? shared.has(to ?? "") : to === "live" || to === "table");
    });
    expect(broken, "Compose areas in app/ (ui) or share the rule through domain/ (api)").toEqual([]);
  });

  test("no dumping grounds", () => {
    expect(files.filter((file) => FORBIDDEN_NAMES.test(file))).toEqual([]);
  });
});
