"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { classNames } from "@/ui/kit/class-names";

type Props = { onChoose: (file: File) => void; reason: string | undefined };

/** Drop a file here or choose one; the input itself is what the keyboard reaches. */
export const CatalogueDrop = ({ onChoose, reason }: Props) => {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const isOff = reason !== undefined;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isOff) onChoose(file);
  };
  return (
    <div
      className={classNames(
        "flex flex-col items-start gap-2 rounded-panel border border-dashed p-4",
        isOver && !isOff ? "border-accent bg-accent-soft" : "border-line-strong",
      )}
      onDragLeave={() => setIsOver(false)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDrop={drop}
    >
      <label className="flex items-center gap-2 font-medium" htmlFor={id}>
        <FileUp aria-hidden="true" size={16} />
        Catalogue file
      </label>
      <input
        accept=".json,.yaml,.yml,.csv,.tsv,.txt,.xlsx"
        aria-describedby={`${id}-help`}
        className="block max-w-full text-dense file:mr-3 file:h-8 file:rounded-control file:border file:border-control file:bg-raised file:px-3 file:font-medium file:text-ink"
        disabled={isOff}
        id={id}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file, corrected, may be chosen again.
          target.value = "";
          if (file) onChoose(file);
        }}
        type="file"
      />
      <p className="max-w-[80ch] text-small text-ink-3" id={`${id}-help`}>
        {reason ??
          "Drop a file here or choose one: OSCAL catalogue JSON, CISO Assistant library YAML (up to 5 MB), CSV, XLSX or a catalogue exported from here, up to 20 MB. Nothing is changed by reading: you see first what would be added and changed."}
      </p>
    </div>
  );
};
