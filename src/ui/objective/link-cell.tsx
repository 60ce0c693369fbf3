"use client";

import type { KeyboardEvent, MouseEvent } from "react";
import { LINK_STRENGTHS, type LinkStrength } from "@/domain/objective/gap-link";
import { LinkMark } from "@/ui/objective/link-mark";
import { LINK_WORDS } from "@/ui/objective/link-words";

type Props = {
  /** What is linked to what, read out before the strength. */
  name: string;
  strength: LinkStrength;
  /** One cell of the grid is in the tab order. */
  tabIndex: 0 | -1;
  onSet: (strength: LinkStrength) => void;
};

const strengthIn = (text: string | undefined): LinkStrength | undefined =>
  LINK_STRENGTHS.find((strength) => String(strength) === text);

const next = (strength: LinkStrength): LinkStrength =>
  LINK_STRENGTHS[(LINK_STRENGTHS.indexOf(strength) + 1) % LINK_STRENGTHS.length] ?? 0;

/** 0, 1, 3 or 9: by its key, by a click on its place, or one after the other with Enter. */
export const LinkCell = ({ name, strength, tabIndex, onSet }: Props) => {
  const press = (event: KeyboardEvent) => {
    const typed = event.key === "Delete" || event.key === "Backspace" ? 0 : strengthIn(event.key);
    if (typed === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (typed !== strength) onSet(typed);
  };
  const click = (event: MouseEvent) => {
    const place = event.target instanceof HTMLElement ? strengthIn(event.target.dataset.strength) : undefined;
    onSet(event.detail === 0 ? next(strength) : (place ?? next(strength)));
  };
  return (
    <button
      aria-keyshortcuts="0 1 3 9"
      aria-label={`${name}: ${strength}, ${LINK_WORDS[strength]}`}
      className="group/cell inline-flex rounded-cell align-middle"
      onClick={click}
      onKeyDown={press}
      tabIndex={tabIndex}
      type="button"
    >
      <LinkMark isOffered strength={strength} />
    </button>
  );
};
