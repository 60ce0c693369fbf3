import type { ProblemList } from "@/domain/framework/problem-list";
import { quoted } from "@/domain/framework/text-problem";

/** The number in a cell; decimal comma or point. Null where the cell is empty or a problem. */
export const gradeOf = (cell: string, where: string, problems: ProblemList): number | null => {
  const text = cell.trim();
  const grade = text === "" ? null : Number(text.replace(",", "."));
  if (grade === null || Number.isFinite(grade)) return grade;
  problems.add({ where, reason: `The grade “${quoted(text)}” is not a number.` });
  return null;
};
