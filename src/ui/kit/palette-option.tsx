import { classNames } from "./class-names";
import { Key } from "./key";
import type { PaletteItem } from "./palette-item";

type PaletteOptionProps = {
  id: string;
  item: PaletteItem;
  /** Name of the group that begins here. */
  head?: string;
  marked: boolean;
  onMark: () => void;
  onChoose: () => void;
};

export function PaletteOption({ id, item, head, marked, onMark, onChoose }: PaletteOptionProps) {
  const { label, detail, icon, reason } = item;
  return (
    <>
      {head !== undefined && (
        <p className="px-4 pt-2 pb-1 text-small font-medium text-ink-3" role="presentation">
          {head}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field handles the keys of the marked option */}
      <div
        aria-disabled={reason !== undefined || undefined}
        aria-selected={marked}
        className={classNames(
          "flex min-h-9 cursor-pointer items-center gap-3 px-4 py-1 max-md:min-h-12",
          marked && "bg-accent-soft",
          reason !== undefined && "text-ink-3",
        )}
        id={id}
        onClick={onChoose}
        onPointerMove={onMark}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <option> cannot hold an icon and a key
        role="option"
        tabIndex={-1}
      >
        <span className="flex w-3.5 shrink-0 justify-center">{icon}</span>
        <span className="flex-1">
          <span className={classNames(item.group === "Go to" && "font-semibold")}>{label}</span>{" "}
          <span className="text-ink-3">{reason ?? detail}</span>
        </span>
        {marked && reason === undefined && <Key>Enter</Key>}
      </div>
    </>
  );
}
