import type { PaletteItem } from "./palette-item";
import { PaletteOption } from "./palette-option";

type PaletteListProps = {
  id: string;
  found: readonly PaletteItem[];
  /** Index of the option the Enter key chooses. */
  marked: number;
  optionIdOf: (index: number) => string;
  onMark: (index: number) => void;
  onChoose: (item: PaletteItem) => void;
};

export function PaletteList({ id, found, marked, optionIdOf, onMark, onChoose }: PaletteListProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <select> cannot group and decorate what it lists
    <div aria-label="Found" className="max-h-[60dvh] overflow-y-auto" id={id} role="listbox">
      {found.map((item, index) => (
        <PaletteOption
          head={item.group === found[index - 1]?.group ? undefined : item.group}
          id={optionIdOf(index)}
          item={item}
          key={item.id}
          marked={index === marked}
          onChoose={() => onChoose(item)}
          onMark={() => onMark(index)}
        />
      ))}
    </div>
  );
}
