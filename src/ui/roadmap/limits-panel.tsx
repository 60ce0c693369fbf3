import type { ComponentProps, ReactNode } from "react";
import type { ApiError } from "@/ui/api-error";
import { Panel } from "@/ui/kit/panel";
import { FigureGrid } from "@/ui/roadmap/figure-grid";
import { isLostRace, LimitsConflict } from "@/ui/roadmap/limits-conflict";
import { SaveBar } from "@/ui/roadmap/save-bar";
import type { useFigureDraft } from "@/ui/roadmap/use-figure-draft";

type Grid = Omit<ComponentProps<typeof FigureGrid>, keyof ReturnType<typeof useFigureDraft> | "readOnly">;

type Props = Grid & {
  title: string;
  unit: string;
  footer: ReactNode;
  mayWrite: boolean;
  draft: ReturnType<typeof useFigureDraft>;
  saving: { readonly isPending: boolean; readonly error: ApiError | null; readonly reset: () => void };
  onSave: () => void;
};

/** One kind of limit: a grid to type into, and whether what stands in it is stored. */
export const LimitsPanel = ({ title, unit, footer, mayWrite, draft, saving, onSave, ...grid }: Props) => (
  <Panel
    aside={
      <SaveBar
        changeCount={draft.changes.length}
        error={isLostRace(saving.error) ? null : saving.error}
        isSaving={saving.isPending}
        mayWrite={mayWrite}
        onDiscard={draft.discard}
        onSave={onSave}
      />
    }
    flush
    footer={footer}
    title={title}
    unit={unit}
  >
    <LimitsConflict draft={draft} {...grid} saving={saving} />
    <FigureGrid {...draft} {...grid} readOnly={!mayWrite} />
  </Panel>
);
