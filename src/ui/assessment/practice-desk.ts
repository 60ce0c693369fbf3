import type { PracticeAnswer, StoredPractice } from "@/domain/assessment/practice-answer";
import type { Outbox } from "@/ui/assessment/answer-outbox";
import type { AnswerQueue, PendingAnswer } from "@/ui/assessment/answer-queue";
import type { InheritedPractice, InheritedPractices } from "@/ui/assessment/inherited-practices";
import type { PracticeSheet, SectionFigure, Sections } from "@/ui/assessment/practice-sections";

/** Everything that is known about one item here. */
export type Practice = {
  /** What the person at this screen sees: the pending word before the stored one. */
  readonly answer: PracticeAnswer | null;
  readonly stored: StoredPractice | null;
  readonly pending: PendingAnswer<StoredPractice> | null;
  /** What counts here as long as no word is given here. */
  readonly inherited: InheritedPractice | null;
};

/**
 * The assessment with what waits to be saved laid over it. Whatever it hands out stays the same object until it changes,
 * so that one answer redraws one row and the figures of one section.
 */
export type PracticeDesk = {
  readonly sections: Sections;
  readonly subscribe: (listener: () => void) => () => void;
  readonly practiceOf: (itemId: string) => Practice;
  readonly figureOf: (sectionId: string) => SectionFigure | undefined;
  /** Of every section; changes with any of them. */
  readonly figures: () => ReadonlyMap<string, SectionFigure>;
  readonly sheet: () => PracticeSheet;
  readonly put: (itemId: string, answer: PracticeAnswer | null) => void;
  /** What the server holds now. */
  readonly receive: (all: readonly StoredPractice[]) => void;
  readonly remember: (itemId: string, stored: StoredPractice | null) => void;
  /** Lays over what waits; the result ends it. Not before the first paint: the server knows nothing of the device. */
  readonly follow: (outbox: Outbox<StoredPractice>) => () => void;
};

export const createPracticeDesk = (
  sections: Sections,
  answers: readonly StoredPractice[],
  inherited: InheritedPractices,
): PracticeDesk => {
  const practices = new Map<string, Practice>();
  const listeners = new Set<() => void>();
  let sheet: PracticeSheet = {
    current: wordsOf(inherited.words, "value"),
    target: wordsOf(inherited.targets, "target"),
  };
  let figures: ReadonlyMap<string, SectionFigure> = new Map();
  let outbox: Outbox<StoredPractice> | null = null;
  let queue: AnswerQueue<StoredPractice> = new Map();

  const untouched = new Map<string, Practice>(
    [...inherited.words].map(([itemId, each]) => [itemId, { ...NOTHING, inherited: each }]),
  );
  const practiceOf = (itemId: string) => practices.get(itemId) ?? untouched.get(itemId) ?? NOTHING;

  const place = (itemId: string, over: Partial<Pick<Practice, "stored" | "pending">>) => {
    const { stored, pending, inherited: once } = { ...practiceOf(itemId), ...over };
    const answer = pending ? pending.wanted : (stored?.answer ?? null);
    practices.set(itemId, { answer, stored, pending, inherited: once });
    return answer;
  };

  /** Draws the sheet and the figures of the sections that are touched, then tells. */
  const change = (itemIds: readonly string[], redo: (itemId: string) => PracticeAnswer | null) => {
    if (itemIds.length === 0) return;
    const current = new Map(sheet.current);
    const target = new Map(sheet.target);
    const touched = new Set<string>();
    for (const itemId of itemIds) {
      const answer = redo(itemId);
      const isMoved = [
        write(current, itemId, answer?.value ?? inherited.words.get(itemId)?.stored.answer.value),
        write(target, itemId, answer?.target ?? inherited.targets.get(itemId)?.stored.answer.target),
      ];
      const section = sections.sectionOf(itemId);
      if (isMoved.includes(true) && section) touched.add(section.id);
    }
    if (touched.size > 0) {
      sheet = { current, target };
      figures = redrawn(touched);
    }
    for (const listener of listeners) listener();
  };

  const redrawn = (touched: ReadonlySet<string>) =>
    new Map(
      sections.list.map((section) => {
        const before = figures.get(section.id);
        return [section.id, before && !touched.has(section.id) ? before : sections.figureOf(section, sheet)];
      }),
    );

  const receive = (all: readonly StoredPractice[]) => {
    const byItem = new Map(all.map((stored) => [stored.itemId, stored]));
    const ids = new Set([...byItem.keys(), ...practices.keys()]);
    const moved = [...ids].filter((id) => practiceOf(id).stored?.version !== byItem.get(id)?.version);
    change(moved, (id) => place(id, { stored: byItem.get(id) ?? null }));
  };

  const overlay = () => {
    const next = outbox?.state().queue ?? new Map();
    const ids = new Set([...queue.keys(), ...next.keys()]);
    const moved = [...ids].filter((id) => queue.get(id) !== next.get(id));
    queue = next;
    change(moved, (id) => place(id, { pending: next.get(id) ?? null }));
  };

  figures = redrawn(new Set(sections.list.map(({ id }) => id)));
  receive(answers);
  return {
    sections,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    practiceOf,
    figureOf: (sectionId) => figures.get(sectionId),
    figures: () => figures,
    sheet: () => sheet,
    put: (itemId, answer) => outbox?.answer(itemId, answer, practiceOf(itemId).stored?.version ?? null),
    receive,
    remember: (itemId, stored) => change([itemId], (id) => place(id, { stored })),
    follow: (followed) => {
      outbox = followed;
      overlay();
      const stop = followed.subscribe(overlay);
      return () => {
        stop();
        outbox = null;
      };
    },
  };
};

const NOTHING: Practice = { answer: null, stored: null, pending: null, inherited: null };

const wordsOf = (
  placed: ReadonlyMap<string, InheritedPractice>,
  field: "value" | "target",
): ReadonlyMap<string, string> =>
  new Map(
    [...placed].flatMap(([itemId, { stored }]) => {
      const word = stored.answer[field];
      return word === null ? [] : [[itemId, word] as const];
    }),
  );

/** True where that changes anything. */
const write = (words: Map<string, string>, itemId: string, word: string | null | undefined): boolean => {
  if (words.get(itemId) === (word ?? undefined)) return false;
  if (word) words.set(itemId, word);
  else words.delete(itemId);
  return true;
};
