import { formatsFor } from "@/domain/report/format";
import { DoneMark, OpenMark } from "@/ui/kit/marks";
import type { ApprovalOutput } from "@/ui/governance/approval-output";

const { date } = formatsFor("EUR");

const signatureWords = (
  { state }: ApprovalOutput,
  signature: ApprovalOutput["signatures"][number] | undefined,
) => {
  if (!signature) return "not signed yet";
  return state === "changed"
    ? `${signature.name} signed what it was before`
    : `${signature.name}, ${date(signature.signedAt)}`;
};

/** One line a discipline: who has signed, and who is still missing. */
export const ApprovalSignatures = ({ approval }: { approval: ApprovalOutput }) => (
  <ul className="grid gap-1">
    {approval.requiredDisciplines.map((discipline) => {
      const signature = approval.signatures.find((each) => each.discipline === discipline);
      const counts = signature !== undefined && approval.state !== "changed";
      return (
        <li className="flex items-baseline gap-2" key={discipline}>
          <span className="w-3.5 self-center text-ink-2">{counts ? <DoneMark /> : <OpenMark />}</span>
          <span className="font-medium">{discipline}</span>
          <span className="ml-auto text-right text-ink-3">{signatureWords(approval, signature)}</span>
        </li>
      );
    })}
  </ul>
);
