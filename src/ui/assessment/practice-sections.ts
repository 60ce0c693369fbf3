import {
  c2m2Score,
  isAchieved,
  type C2m2Answers,
  type C2m2DomainScore,
} from "@/domain/assessment/models/c2m2";
import { c2m2Model } from "@/domain/assessment/models/c2m2-model";
import {
  csfProfile,
  type CsfCounts,
  type CsfCurrentProfile,
  type CsfTargetProfile,
} from "@/domain/assessment/models/csf-profile";
import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import type { CatalogueItem } from "@/domain/framework/catalogue";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";

/** A heading at the top with everything that is answered below it. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly CatalogueItem[];
};

/** The words given so far, by item id. */
export type PracticeSheet = {
  readonly current: ReadonlyMap<string, string>;
  readonly target: ReadonlyMap<string, string>;
};

export type SectionFigure = {
  readonly asked: number;
  readonly answered: number;
  /** Items by word. */
  readonly words: Readonly<Record<string, number>>;
  /** Only of C2M2. */
  readonly c2m2: C2m2DomainScore | null;
  /** Only of NIST CSF. */
  readonly csf: CsfCounts | null;
};

export type Sections = {
  readonly list: readonly Section[];
  readonly sectionOf: (itemId: string) => Section | undefined;
  readonly figureOf: (section: Section, sheet: PracticeSheet) => SectionFigure;
};

/** A catalogue without headings is one section of its own name. */
export const sectionsOf = (index: CatalogueIndex, scale: PracticeScale): Sections => {
  const list = sectionList(index);
  const byItem = new Map(list.flatMap((section) => section.items.map(({ id }) => [id, section] as const)));
  const scored = figuresOfScale(index, scale);
  return {
    list,
    sectionOf: (itemId) => byItem.get(itemId),
    figureOf: (section, sheet) => {
      const words: Record<string, number> = {};
      let answered = 0;
      for (const { id } of section.items) {
        const word = sheet.current.get(id);
        if (word === undefined) continue;
        answered += 1;
        words[word] = (words[word] ?? 0) + 1;
      }
      return { asked: section.items.length, answered, words, ...scored(section, sheet) };
    },
  };
};

const sectionList = ({ catalogue, children, isAnswered }: CatalogueIndex): Section[] => {
  const below = (item: CatalogueItem): CatalogueItem[] => [
    ...(isAnswered(item) ? [item] : []),
    ...children(item.id).flatMap(below),
  ];
  const top = children(null);
  const single = { id: catalogue.id, title: catalogue.name };
  if (top.every(isAnswered)) return [{ ...single, items: top.flatMap(below) }];
  return top
    .map((item) => ({ id: item.id, title: item.title, items: below(item) }))
    .filter(({ items }) => items.length > 0);
};

type OfScale = (section: Section, sheet: PracticeSheet) => Pick<SectionFigure, "c2m2" | "csf">;

const figuresOfScale = (index: CatalogueIndex, scale: PracticeScale): OfScale => {
  if (scale === "c2m2") {
    const model = c2m2Model(index);
    // The words of this scale are C2M2's own: the server takes no others.
    return ({ id }, { current }) => {
      const domains = model.domains.filter((domain) => domain.id === id);
      return { c2m2: c2m2Score({ ...model, domains }, current as C2m2Answers).get(id) ?? null, csf: null };
    };
  }
  if (scale === "csf")
    return ({ id }, { current, target }) => ({
      c2m2: null,
      csf:
        csfProfile(index, current as CsfCurrentProfile, target as CsfTargetProfile).functions.get(id) ?? null,
    });
  return () => ({ c2m2: null, csf: null });
};

/** Practices of a domain that keep it from a MIL. */
export const openUpTo = (
  section: Section,
  { current }: PracticeSheet,
  mil: number,
): readonly CatalogueItem[] =>
  section.items.filter(
    ({ id, grade }) => (grade ?? 0) <= mil && !isAchieved((current as C2m2Answers).get(id)),
  );
