"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { Download } from "lucide-react";
import type { AppRouter } from "@/api/root";
import { byteWords, tableWords } from "@/ui/exchange/exchange-words";
import { Button } from "@/ui/kit/button";
import { buttonStyle } from "@/ui/kit/button-style";
import { Facts } from "@/ui/kit/facts";
import { Panel } from "@/ui/kit/panel";
import { useTRPC } from "@/ui/trpc";

export type ProgrammeContents = inferRouterOutputs<AppRouter>["exchange"]["programmeContents"];

type Props = { programmeId: string; initial: ProgrammeContents };

const FORMATS = [
  { id: "json", label: "JSON", note: "One text file; the fastest, and the one for large programmes." },
  { id: "xlsx", label: "Excel", note: "One workbook with a sheet for each table." },
  { id: "csv", label: "CSV", note: "A ZIP archive with a file for each table." },
] as const;

/** The whole programme as one file, in a format of the person's choice. */
export const TakeOutPanel = ({ programmeId, initial }: Props) => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.exchange.programmeContents.queryOptions({ programmeId }),
    initialData: initial,
  });
  const { reason, tables, bytes, leftOut } = data;
  return (
    <Panel
      footer="Bring it in again as a new programme, here or in another organisation: it is the same to the last answer. People are told by their e-mail address; whoever is no member there is shown as a former member."
      title="Take everything with you"
      unit={reason === null ? `about ${byteWords(bytes)} as JSON` : undefined}
    >
      <ul className="flex flex-col gap-3">
        {FORMATS.map(({ id, label, note }) => (
          <li className="flex flex-wrap items-center gap-x-3 gap-y-1" key={id}>
            {reason === null ? (
              <a
                aria-label={`Take out as ${label}`}
                className={buttonStyle({})}
                download
                href={`/api/programmes/${programmeId}/export/${id}`}
              >
                <Download aria-hidden="true" size={14} />
                {label}
              </a>
            ) : (
              <Button reason={reason}>{label}</Button>
            )}
            {reason === null && <span className="text-ink-2">{note}</span>}
          </li>
        ))}
      </ul>
      {reason === null && (
        <div className="mt-4 grid gap-x-8 gap-y-4 lg:grid-cols-2">
          <section>
            <h3 className="mb-1 text-small font-medium text-ink-2">What is in it</h3>
            <Facts
              facts={tables.map(({ name, rows }) => ({
                term: tableWords(name),
                detail: rows.toLocaleString("en-GB"),
              }))}
            />
          </section>
          <section>
            <h3 className="mb-1 text-small font-medium text-ink-2">What stays here, and why</h3>
            <ul className="flex flex-col gap-1 text-small text-ink-2">
              {leftOut
                .filter(({ why }) => !why.startsWith("As for"))
                .map(({ name, why }) => (
                  <li key={name}>
                    <b className="font-medium">{tableWords(name)}</b>: {why}
                  </li>
                ))}
            </ul>
          </section>
        </div>
      )}
    </Panel>
  );
};
