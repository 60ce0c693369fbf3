"use client";

import { useRef, useState } from "react";
import type { CatalogueReceipt } from "@/api/framework/receive-catalogue";
import type { CatalogueMapping } from "@/domain/framework/catalogue-columns";
import type { CatalogueHead } from "@/domain/framework/catalogue-file";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { sendCatalogue } from "@/ui/framework/send-catalogue";

/** What the person says about the catalogue and its columns, instead of what the file says. */
export type Said = { head?: Partial<CatalogueHead>; mapping?: CatalogueMapping };

const TOO_LARGE = `The file has more than ${CATALOGUE_LIMITS.fileBytes / 1024 / 1024} MB; a catalogue may have no more. It was not sent.`;

/** From the choice of a file over dry runs to the catalogue kept. The file stays in the browser between them. */
export const useCatalogueImport = (programmeId: string, onKept: (receipt: CatalogueReceipt) => void) => {
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState<Said>({});
  const [receipt, setReceipt] = useState<CatalogueReceipt>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState<"checking" | "keeping">();
  const run = useRef(0);

  const reset = () => {
    run.current++;
    setFile(undefined);
    setSaid({});
    setReceipt(undefined);
    setFailure(undefined);
    setBusy(undefined);
  };
  const send = async (chosen: File, words: Said, keep: { replaces: string | null } | null) => {
    const mine = ++run.current;
    setBusy(keep ? "keeping" : "checking");
    setFailure(undefined);
    const outcome = await sendCatalogue(programmeId, chosen, { ...words, keep });
    if (mine !== run.current) return;
    setBusy(undefined);
    if (outcome.receipt?.isKept) {
      reset();
      onKept(outcome.receipt);
    } else if (outcome.receipt) setReceipt(outcome.receipt);
    else setFailure(outcome.message);
  };
  return {
    file,
    receipt,
    failure,
    busy,
    reset,
    choose: (chosen: File) => {
      reset();
      if (chosen.size > CATALOGUE_LIMITS.fileBytes) return setFailure(TOO_LARGE);
      setFile(chosen);
      void send(chosen, {}, null);
    },
    checkAgain: (words: Said) => {
      setSaid(words);
      if (file) void send(file, words, null);
    },
    keep: () => {
      if (file && receipt?.effect) void send(file, said, { replaces: receipt.effect.replaces });
    },
  };
};

export type CatalogueImport = ReturnType<typeof useCatalogueImport>;
