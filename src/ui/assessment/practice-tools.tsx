"use client";

import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import { PRACTICE_WORDS } from "@/ui/assessment/practice-words";
import { SearchField } from "@/ui/kit/search-field";
import { Segmented } from "@/ui/kit/segmented";
import { SelectField } from "@/ui/kit/select-field";

export const PRACTICE_VIEWS = ["answers", "results"] as const;
export type PracticesView = (typeof PRACTICE_VIEWS)[number];

type Props = {
  scale: PracticeScale;
  view: PracticesView;
  onView: (view: PracticesView) => void;
  show: string | null;
  onShow: (show: string | null) => void;
  text: string;
  onText: (text: string) => void;
};

const ALL = "all";

/** Answers or results; which answers, and a search. */
export const PracticeTools = ({ scale, view, onView, show, onShow, text, onText }: Props) => (
  <div className="mb-3 flex flex-wrap items-center gap-3">
    <Segmented
      label="View"
      onValueChange={onView}
      options={[
        { value: "answers", label: "Answers" },
        { value: "results", label: "Results" },
      ]}
      value={view}
    />
    {view === "answers" && (
      <>
        <div className="w-48">
          <SelectField
            hideLabel
            label="Show"
            onValueChange={(value) => onShow(value === ALL ? null : value)}
            options={[
              { value: ALL, label: "Everything" },
              { value: "none", label: "Not answered" },
              ...PRACTICE_WORDS[scale].map(({ value, label }) => ({ value, label })),
            ]}
            value={show ?? ALL}
          />
        </div>
        <SearchField
          label="Search id or title"
          onChange={({ target }) => onText(target.value)}
          shortcut="/"
          value={text}
        />
      </>
    )}
  </div>
);
