import { ChevronDown, ChevronRight } from "lucide-react";
import { CoverageBar } from "@/ui/framework/coverage-bar";
import { CoverageMark, CoverageTile } from "@/ui/framework/coverage-mark";
import { metWords, STATE_WORDS } from "@/ui/framework/coverage-words";
import type { ShownLine } from "@/ui/framework/framework-lines";
import type { DataColumn } from "@/ui/kit/column";

const INDENT_PX = 16;

const Name = ({ line }: { line: ShownLine }) => {
  const isHeading = line.counts !== null;
  const Fold = line.isFolded ? ChevronRight : ChevronDown;
  return (
    <span className="flex items-center gap-2" style={{ paddingLeft: line.depth * INDENT_PX }}>
      {isHeading && <Fold aria-hidden="true" className="shrink-0 text-ink-3" size={14} />}
      {line.state !== null && (
        <span className="md:hidden">
          <CoverageTile state={line.state} />
          <span className="sr-only">{STATE_WORDS[line.state]}</span>
        </span>
      )}
      <span className="shrink-0 text-ink-3">{line.edition ?? line.id}</span>{" "}
      <span className={isHeading ? "truncate font-semibold" : "truncate"} title={line.title}>
        {line.title}
      </span>
      {line.counts && (
        <span className="ml-auto shrink-0 text-small text-ink-2 md:hidden">{metWords(line.counts)}</span>
      )}
    </span>
  );
};

const noteOf = ({ isOwn, isCompensated }: ShownLine): string | undefined => {
  if (isOwn) return "answered here";
  return isCompensated ? "with compensation" : undefined;
};

const State = ({ line }: { line: ShownLine }) => {
  if (line.counts)
    return (
      <span className="flex items-center gap-2 text-small text-ink-2">
        <span className="w-16 shrink-0">
          <CoverageBar counts={line.counts} slim />
        </span>
        {metWords(line.counts)}
      </span>
    );
  return line.state === null ? "–" : <CoverageMark note={noteOf(line)} state={line.state} />;
};

/** Headings with the counts of what is below them, items with their state. @param siteCount of the sites that are shown. */
export const frameworkItemColumns = (siteCount: number): readonly DataColumn<ShownLine>[] => [
  { id: "name", head: "Item", cell: (line) => <Name line={line} /> },
  { id: "state", head: "State", width: 216, from: "md", cell: (line) => <State line={line} /> },
  ...(siteCount > 1
    ? [
        {
          id: "sites",
          head: "Met at",
          align: "right",
          width: 112,
          from: "md",
          cell: ({ sitesMet }) => sitesMet !== null && `${sitesMet} of ${siteCount} sites`,
        } satisfies DataColumn<ShownLine>,
      ]
    : []),
  {
    id: "sources",
    head: "Links",
    align: "right",
    width: 64,
    from: "md",
    cell: ({ counts, sourceCount }) => (counts === null || sourceCount > 0 ? sourceCount : ""),
  },
];
