import type { CatalogueDraft, CatalogueProblem, DraftItem } from "@/domain/framework/catalogue-draft";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { missingOrLong, quoted, textProblems } from "@/domain/framework/text-problem";

/** Everything wrong with single items; what is wrong between them is the business of the tree. */
export const itemProblems = ({ kinds, items }: CatalogueDraft): CatalogueProblem[] => {
  if (items.length === 0) return [{ where: "items", reason: "The catalogue has no items." }];
  const kindIds = new Set(kinds.map(({ id }) => id));
  const firstWhere = new Map<string, string>();
  const problems: CatalogueProblem[] = [];
  for (const item of items) {
    const { id, where } = item;
    problems.push(...problemsOfTexts(item));
    if (!kindIds.has(item.kind)) {
      const reason = item.kind
        ? `The catalogue has no kind ${quoted(item.kind)}.`
        : "The kind of the item is missing.";
      problems.push({ where, reason });
    }
    if (item.grade !== null && !Number.isFinite(item.grade)) {
      problems.push({ where, reason: "The grade is not a number." });
    }
    const earlier = firstWhere.get(id);
    if (earlier === undefined) firstWhere.set(id, where);
    else if (id !== "")
      problems.push({ where, reason: `The id ${quoted(id)} is already used at ${earlier}.` });
  }
  return problems;
};

const problemsOfTexts = ({ where, id, title, text, edition }: DraftItem): CatalogueProblem[] => [
  ...missingOrLong(where, "id", id, CATALOGUE_LIMITS.id),
  ...missingOrLong(where, "title", title, CATALOGUE_LIMITS.title),
  ...textProblems(where, "text", text ?? "", CATALOGUE_LIMITS.text),
  ...textProblems(where, "edition", edition ?? "", CATALOGUE_LIMITS.title),
];
