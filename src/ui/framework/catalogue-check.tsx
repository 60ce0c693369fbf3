"use client";

import { CatalogueEffectView } from "@/ui/framework/catalogue-effect";
import { CatalogueFactsForm } from "@/ui/framework/catalogue-facts-form";
import type { CatalogueVersionRow } from "@/ui/framework/catalogue-output";
import { CatalogueProblems } from "@/ui/framework/catalogue-problems";
import { counted, FORMAT_WORDS } from "@/ui/framework/catalogue-words";
import type { CatalogueImport } from "@/ui/framework/use-catalogue-import";
import { Button } from "@/ui/kit/button";
import { Panel } from "@/ui/kit/panel";

type Props = { upload: CatalogueImport; versions: readonly CatalogueVersionRow[] };

/** The dry run of the chosen file: what was read, what is wrong or what would change, and the button that keeps it. */
export const CatalogueCheck = ({ upload, versions }: Props) => {
  const { file, receipt, busy } = upload;
  if (!file || !receipt) return null;
  const { format, itemCount, effect, problemCount, notices, head } = receipt;
  const kind = format === null ? "" : ` · ${FORMAT_WORDS[format]} · ${counted(itemCount, "item")}`;
  return (
    <>
      <Panel
        aside={
          <Button onClick={upload.reset} size="small" variant="quiet">
            Discard this file
          </Button>
        }
        title={file.name}
        unit={problemCount === 0 ? `checked${kind}` : `cannot be kept yet${kind}`}
      >
        {notices.length > 0 && <p className="mb-3 max-w-[104ch] text-ink-2">{notices.join(" ")}</p>}
        {(head || receipt.table) && (
          <CatalogueFactsForm
            isBusy={busy === "checking"}
            key={JSON.stringify([head, receipt.table?.mapping])}
            onCheck={upload.checkAgain}
            receipt={receipt}
            versions={versions}
          />
        )}
      </Panel>
      {problemCount > 0 && <CatalogueProblems receipt={receipt} />}
      {effect && <CatalogueEffectView effect={effect} />}
      {effect && (
        <div>
          <Button
            busy={busy === "keeping" ? "Importing…" : undefined}
            onClick={upload.keep}
            variant="primary"
          >
            {effect.replaces === null
              ? `Import ${counted(itemCount, "item")}`
              : `Replace version ${effect.replaces}`}
          </Button>
        </div>
      )}
    </>
  );
};
