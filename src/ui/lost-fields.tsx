import { useEffect, useRef } from "react";
import { TwoVersions } from "@/ui/kit/two-versions";
import type { useSeenFields } from "@/ui/use-seen-fields";

type Props<Fields> = {
  race: ReturnType<typeof useSeenFields>;
  /** By field, as the form names it. */
  labels: Readonly<Record<keyof Fields & string, string>>;
  /** What was sent and not saved. */
  mine: { readonly [Name in keyof Fields]?: unknown } | undefined;
  words?: (field: keyof Fields & string, value: unknown) => string;
  onTake: (theirs: Partial<Fields>) => void;
};

/** Each field that two people changed, with both values; what else was typed stays as it is. */
export const LostFields = <Fields extends object>({
  race: { lost, settle },
  labels,
  mine = {},
  words = (_, value) => plainWords(value),
  onTake,
}: Props<Fields>) => {
  const first = useRef<HTMLDivElement>(null);
  const isLost = lost.length > 0;
  useEffect(() => {
    if (isLost) first.current?.scrollIntoView({ block: "nearest" });
  }, [isLost]);
  if (!isLost) return null;
  return (
    <div className="grid gap-2" ref={first}>
      {lost.map((each) => {
        const field = each.key as keyof Fields & string;
        return (
          <TwoVersions
            key={field}
            mine={words(field, mine[field])}
            onKeepMine={() => settle(each)}
            onTakeTheirs={() => {
              onTake({ [field]: each.stored } as Partial<Fields>);
              settle(each);
            }}
            theirs={words(field, each.stored)}
            theirsBy={null}
            what={`“${labels[field]}”`}
          />
        );
      })}
      <p className="text-small text-ink-3">Choose, then save. Everything else you typed is still here.</p>
    </div>
  );
};

export const plainWords = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en-GB");
  if (Array.isArray(value)) return value.map(plainWords).join(", ") || "nothing";
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, part]) => `${name} ${plainWords(part)}`)
      .join(", ");
  return String(value);
};
