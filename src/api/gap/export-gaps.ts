import { Refusal } from "@/domain/shared/refusal";
import { describeGaps } from "@/api/gap/describe-gaps";
import { filterRanking, gapListInput } from "@/api/gap/filter-ranking";
import { GAP_COLUMNS } from "@/api/gap/gap-columns";
import { rankProgramme } from "@/api/gap/rank-programme";
import { csvRow } from "@/domain/footprint/csv-row";
import { programmeQuery } from "@/api/trpc";

/** Spreadsheets take a file without it for their own old encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The ranked list under a filter as CSV (UTF-8, comma, CRLF), a row per gap.
 * @throws Refusal `not-found` where the list is empty: an empty file would look like a failed export.
 */
export const gapsCsv = programmeQuery("gap:read")
  .input(gapListInput)
  .query(async ({ ctx: { tx, scope }, input: { measuredAgainst, ...filter } }) => {
    const ranking = await rankProgramme(tx, scope, measuredAgainst);
    const { found } = filterRanking(ranking, filter);
    if (found.length === 0)
      throw new Refusal(
        "not-found",
        "There is no gap to export under this filter. Widen the filter and export again.",
      );
    const rows = await describeGaps(tx, scope, ranking, found);
    const { currency, name } = ranking.state.programme;
    const lines = rows.map((row) => csvRow(GAP_COLUMNS.map(({ cell }) => cell({ ...row, currency }))));
    return {
      fileName: `${name} gaps ${ranking.targetsInput.today}.csv`,
      text: BYTE_ORDER_MARK + csvRow(GAP_COLUMNS.map(({ head }) => head)) + lines.join(""),
    };
  });
