import { formatsFor } from "@/domain/report/format";
import { DoneMark, OpenMark } from "@/ui/kit/marks";
import type { ApprovalOutput } from "@/ui/governance/approval-output";

const { date } = formatsFor("EUR");

/** One line a discipline: who has signed, and who is still missing. */
export const ApprovalSignatures = ({ approval }: { approval: ApprovalOutput }) => (
  <ul className="grid gap-1">
    {approval.requiredDisciplines.map((discipline) => {
      const signature = approval.signatures.find((each) => each.discipline === discipline);
      return (
        <li className="flex items-baseline gap-2" key={discipline}>
          <span className="w-3.5 self-center text-ink-2">{signature ? <DoneMark /> : <OpenMark />}</span>
          <span className="font-medium">{discipline}</span>
          <span className="ml-auto text-right text-ink-3">
            {signature ? `${signature.name}, ${date(signature.signedAt)}` : "not signed yet"}
          </span>
        </li>
      );
    })}
  </ul>
);
