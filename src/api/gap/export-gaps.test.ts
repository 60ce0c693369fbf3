import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { unescapeSpreadsheetCell } from "@/domain/footprint/escape-cell";
import { mintProgramme } from "@/test/factories";
import { mintGapSample, PEOPLE, SUPPLY } from "@/test/gap-sample";

const final = { measuredAgainst: "final" } as const;

const readBack = (text: string): Record<string, string>[] =>
  parse(text, {
    bom: true,
    columns: true,
    record_delimiter: "\r\n",
    cast: (cell) => unescapeSpreadsheetCell(cell),
  });

describe("gapsCsv", () => {
  test("is read back as the list on the screen", async () => {
    const { api, programmeId } = await mintGapSample();
    const { text, fileName } = await api.gap.gapsCsv({ programmeId, ...final });
    const { rows } = await api.gap.rankedGaps({ programmeId, ...final });
    const exported = readBack(text);
    expect(
      exported.map((row) => [
        row.Rank,
        row.Capability,
        row.Site,
        row["At stake, likely"],
        row["Why this rank"],
      ]),
    ).toEqual(
      rows.map((row) => [
        String(row.rank),
        row.capabilityId,
        row.siteName,
        String(row.exposure.likely),
        row.why,
      ]),
    );
    expect(fileName).toMatch(/^OT security programme gaps \d{4}-\d{2}-\d{2}\.csv$/);
  });

  test("a name that looks like a formula stays text and comes back unchanged", async () => {
    const { api, programmeId, people, supply } = await mintGapSample();
    const formula = '=HYPERLINK("http://example.org","click, here")';
    const { objectives } = await api.objective.objectives({ programmeId });
    await api.objective.saveObjectives({
      programmeId,
      before: [...objectives],
      objectives: [
        { ...PEOPLE, id: people, weight: 60, name: formula },
        { ...SUPPLY, id: supply, weight: 40 },
      ],
    });
    const { text } = await api.gap.gapsCsv({ programmeId, ...final });
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(readBack(text)[0]?.Objective).toBe(formula);
  });

  test("exports what the filter shows", async () => {
    const { api, programmeId } = await mintGapSample();
    const { text } = await api.gap.gapsCsv({ programmeId, ...final, only: "safety" });
    expect(readBack(text).map(({ Rank }) => Rank)).toEqual(["1", "2"]);
  });

  test("refuses rather than giving out an empty file", async () => {
    const { api, programmeId } = await mintProgramme();
    await expect(api.gap.gapsCsv({ programmeId })).rejects.toThrow("There is no gap to export");
  });
});
