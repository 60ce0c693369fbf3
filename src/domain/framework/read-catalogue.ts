import type { CatalogueDraft, CatalogueProblem, CatalogueReading } from "@/domain/framework/catalogue-draft";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { itemProblems } from "@/domain/framework/check-catalogue-items";
import { parentProblems } from "@/domain/framework/check-parents";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import { missingOrLong, tooMany } from "@/domain/framework/text-problem";
import { topDown } from "@/domain/framework/top-down";

/**
 * The one way in for every catalogue, shipped or brought by a user: all or nothing, with every problem named.
 * Texts are trimmed, their lines end in a line feed. Items come out as a tree read from the top down, siblings in the order of the draft, so a parent may
 * follow its children in the file. Takes time linear in the draft.
 */
export const readCatalogue = (draft: CatalogueDraft): CatalogueReading => {
  const clean = trimmedDraft(draft);
  const crowd = tooMany("items", "items", clean.items.length, CATALOGUE_LIMITS.items);
  const problems = [
    ...headProblems(clean),
    ...kindProblems(clean),
    ...(crowd.length > 0 ? crowd : [...itemProblems(clean), ...parentProblems(clean.items)]),
  ];
  if (problems.length > 0) return { problems };
  return { catalogue: { ...clean, items: topDown(clean.items).map(({ where: _, ...item }) => item) } };
};

const trimmed = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

const trimmedDraft = (draft: CatalogueDraft): CatalogueDraft => ({
  id: trimmed(draft.id),
  name: trimmed(draft.name),
  version: trimmed(draft.version),
  publisher: trimmed(draft.publisher),
  licence: trimmed(draft.licence),
  sources: draft.sources.map(trimmed),
  note: trimmed(draft.note ?? "") || null,
  kinds: draft.kinds.map(({ id, name, isAnswered }) => ({
    id: trimmed(id),
    name: trimmed(name),
    isAnswered,
  })),
  items: draft.items.map((item) => ({
    where: item.where,
    id: trimmed(item.id),
    kind: trimmed(item.kind),
    title: trimmed(item.title),
    parentId: trimmed(item.parentId ?? "") || null,
    text: trimmed(item.text ?? "") || null,
    grade: item.grade,
    edition: trimmed(item.edition ?? "") || null,
  })),
});

const headProblems = (draft: CatalogueDraft): CatalogueProblem[] => [
  ...missingOrLong("id", "id", draft.id, CATALOGUE_LIMITS.id),
  ...missingOrLong("name", "name", draft.name, CATALOGUE_LIMITS.title),
  ...missingOrLong("version", "version", draft.version, CATALOGUE_LIMITS.title),
  ...missingOrLong("publisher", "publisher", draft.publisher, CATALOGUE_LIMITS.title),
  ...missingOrLong("licence", "licence", draft.licence, CATALOGUE_LIMITS.remark),
  ...(draft.note === null ? [] : missingOrLong("note", "note", draft.note, CATALOGUE_LIMITS.remark)),
  ...tooMany("sources", "sources", draft.sources.length, CATALOGUE_LIMITS.sources),
  ...draft.sources.flatMap((source, at) =>
    missingOrLong(`sources[${at}]`, "source", source, CATALOGUE_LIMITS.remark),
  ),
  ...(draft.id === OWN_MODEL_ID
    ? [{ where: "id", reason: `The id ${OWN_MODEL_ID} belongs to the maturity model of the product.` }]
    : []),
];

const kindProblems = ({ kinds }: CatalogueDraft): CatalogueProblem[] => {
  const problems = tooMany("kinds", "kinds", kinds.length, CATALOGUE_LIMITS.kinds);
  if (!kinds.some(({ isAnswered }) => isAnswered)) {
    problems.push({ where: "kinds", reason: "No kind of item is answered; mark at least one." });
  }
  const seen = new Set<string>();
  kinds.forEach(({ id, name }, at) => {
    const where = `kinds[${at}]`;
    problems.push(
      ...missingOrLong(where, "id", id, CATALOGUE_LIMITS.id),
      ...missingOrLong(where, "name", name, CATALOGUE_LIMITS.title),
    );
    if (id !== "" && seen.has(id)) problems.push({ where, reason: `The kind ${id} is there twice.` });
    seen.add(id);
  });
  return problems;
};
