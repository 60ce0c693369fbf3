import type { ListedProof, ProofKindOutput } from "@/ui/evidence/evidence-output";
import { ProofLink } from "@/ui/evidence/proof-link";
import { dayWords, fadeWords, isFading, viewWords, weightWords } from "@/ui/evidence/proof-words";
import type { DataColumn } from "@/ui/kit/column";
import { ExceptionText } from "@/ui/kit/exception-text";

type Context = {
  programmeId: string;
  kinds: readonly ProofKindOutput[];
  siteName: (siteId: string | null) => string;
  /** ISO day. */
  today: string;
};

const Fades = ({ proof, today }: { proof: ListedProof; today: string }) => {
  const words = fadeWords(proof.fadesOn, today);
  if (proof.fadesOn <= today) return <ExceptionText tone="attention">{words}</ExceptionText>;
  return isFading(proof.fadesOn, today) ? <b>{words}</b> : <span className="text-ink-2">{words}</span>;
};

export const evidenceColumns = ({
  programmeId,
  kinds,
  siteName,
  today,
}: Context): DataColumn<ListedProof>[] => [
  {
    id: "title",
    head: "What it shows",
    cell: (proof) => <ProofLink programmeId={programmeId} proof={proof} />,
  },
  {
    id: "kind",
    head: "Kind",
    width: 160,
    from: "md",
    cell: ({ kind }) => kinds.find(({ id }) => id === kind)?.name ?? kind,
  },
  { id: "site", head: "Holds at", width: 144, from: "md", cell: ({ siteId }) => siteName(siteId) },
  {
    id: "taken",
    head: "Taken",
    width: 208,
    from: "lg",
    cell: ({ takenOn, isObserved }) => (
      <span className="text-ink-2">
        {dayWords(takenOn)}, {viewWords(isObserved)}
      </span>
    ),
  },
  {
    id: "weight",
    head: "Weight",
    width: 104,
    from: "xl",
    cell: ({ weight }) => <span className="text-ink-2">{weightWords(weight)}</span>,
  },
  { id: "fades", head: "Fades", width: 152, cell: (proof) => <Fades proof={proof} today={today} /> },
  {
    id: "uses",
    head: "Behind",
    align: "right",
    width: 104,
    from: "md",
    cell: ({ itemIds }) =>
      itemIds.length === 0 ? "nothing" : `${itemIds.length} ${itemIds.length === 1 ? "answer" : "answers"}`,
  },
];
