"use client";

import { memo, useEffect, useRef, useSyncExternalStore } from "react";
import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import type { CatalogueItem } from "@/domain/framework/catalogue";
import { PracticeButtons } from "@/ui/assessment/practice-buttons";
import type { PracticeCursor } from "@/ui/assessment/practice-cursor";
import { PracticeDetails } from "@/ui/assessment/practice-details";
import { PracticeMark } from "@/ui/assessment/practice-mark";
import { PRACTICE_WORDS, wordOf } from "@/ui/assessment/practice-words";
import type { Practising } from "@/ui/assessment/practising";
import { usePractice } from "@/ui/assessment/use-practice-desk";
import { Chip } from "@/ui/kit/chip";
import { classNames } from "@/ui/kit/class-names";

type Props = { item: CatalogueItem; scale: PracticeScale; practising: Practising };

/** Words that a target may be: those of the scale that say how far. */
const targetWords = (scale: PracticeScale) =>
  PRACTICE_WORDS[scale].filter(({ value }) => value !== "unknown" && value !== "not-applicable");

/** "closed", "current" or "open"; and whether the row takes the focus. */
const useCursorAt = ({ cursor }: Practising, itemId: string) => {
  const read = () => {
    if (cursor.at() !== itemId) return "closed";
    return cursor.isOpen() ? "open" : "current";
  };
  return useSyncExternalStore(cursor.subscribe, read, read);
};

const useFocus = (isCurrent: boolean, { cursor }: Practising) => {
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isCurrent && cursor.takesFocus() && !row.current?.contains(document.activeElement))
      row.current?.focus({ preventScroll: true });
  }, [isCurrent, cursor]);
  return row;
};

/** One item: its words as buttons; the current one also by keys. Redrawn by its own answer alone. */
export const PracticeRow = memo(({ item, scale, practising }: Props) => {
  const { desk, reason, choose, aim, cursor } = practising;
  const { answer, pending, inherited } = usePractice(desk, item.id);
  const at = useCursorAt(practising, item.id);
  const row = useFocus(at !== "closed", practising);
  const isOpen = at === "open" || pending?.state.kind === "conflict" || pending?.state.kind === "refused";
  const own = answer?.value ?? null;
  const once = own === null ? inherited : null;
  const value = own ?? once?.stored.answer.value ?? null;
  const tabIndex = at === "closed" ? -1 : 0;
  return (
    <fieldset
      aria-current={at === "closed" ? undefined : "true"}
      aria-label={`${item.id} ${item.title}: ${wordOf(scale, value)}${once ? `, from ${practising.fromOf(once)}` : ""}`}
      className={classNames(
        "min-w-0 border-b border-line px-4 py-1.5 -outline-offset-2",
        at === "closed" ? "bg-surface" : "bg-accent-soft",
      )}
      ref={row}
      tabIndex={-1}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <PracticeMark value={value} />
        <span className="w-28 shrink-0 text-ink-3 max-md:w-auto">{item.id}</span>
        <span className="min-w-48 flex-1 max-md:basis-full">
          <button
            aria-expanded={isOpen}
            className="text-left hover:underline"
            onClick={() => toggle(cursor, item.id)}
            tabIndex={tabIndex}
            type="button"
          >
            {item.title}
          </button>
          {once && (
            <span className="ml-2">
              <Chip>{practising.fromOf(once)}</Chip>
            </span>
          )}
          {pending && <Waiting kind={pending.state.kind} />}
        </span>
        {scale === "c2m2" && <span className="w-12 text-small text-ink-3">MIL {item.grade}</span>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 max-md:w-full max-md:flex-col max-md:items-stretch">
          {scale === "csf" && <span className="text-small text-ink-3 max-md:-mb-1">Now</span>}
          <PracticeButtons
            label={scale === "csf" ? "Now" : "Answer"}
            onChoose={(word) => choose(item.id, word)}
            reason={reason}
            tabIndex={tabIndex}
            value={own}
            words={PRACTICE_WORDS[scale]}
          />
          {scale === "csf" && (
            <>
              <span className="text-small text-ink-3 max-md:-mb-1">Target</span>
              <PracticeButtons
                label="Target"
                onChoose={(word) => aim(item.id, word)}
                reason={reason}
                tabIndex={tabIndex}
                value={answer?.target ?? null}
                words={targetWords(scale)}
              />
            </>
          )}
        </div>
      </div>
      {isOpen && <PracticeDetails item={item} practising={practising} scale={scale} />}
      {!isOpen && answer !== null && answer.rationale !== "" && (
        <p className="mt-1 line-clamp-2 text-small text-ink-2 md:pl-7">{answer.rationale}</p>
      )}
    </fieldset>
  );
});
PracticeRow.displayName = "PracticeRow";

/** Goes there; where it already is, shows or hides note and history. */
const toggle = (cursor: PracticeCursor, itemId: string) =>
  cursor.at() === itemId ? cursor.setOpen(!cursor.isOpen()) : cursor.moveTo(itemId);

const WAITING: Record<string, string> = { waiting: "waiting", conflict: "conflict", refused: "not saved" };

/** What is on its way for a moment says nothing; the top bar does. */
const Waiting = ({ kind }: { kind: string }) =>
  WAITING[kind] === undefined ? null : (
    <span className="ml-2">
      <Chip tone={kind === "waiting" ? "attention" : "stop"}>{WAITING[kind]}</Chip>
    </span>
  );
