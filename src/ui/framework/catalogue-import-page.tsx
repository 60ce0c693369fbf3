"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CatalogueCheck } from "@/ui/framework/catalogue-check";
import { CatalogueDrop } from "@/ui/framework/catalogue-drop";
import type { ItemsToLookAt, OwnCatalogues } from "@/ui/framework/catalogue-output";
import { importHeadline } from "@/ui/framework/catalogue-words";
import { ItemsToLookAtPanel } from "@/ui/framework/items-to-look-at";
import { OwnCataloguesPanel } from "@/ui/framework/own-catalogues";
import { useCatalogueImport } from "@/ui/framework/use-catalogue-import";
import { FormError } from "@/ui/kit/form-error";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { Spinner } from "@/ui/kit/spinner";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; initial: OwnCatalogues; initialItems: ItemsToLookAt };

export const CatalogueImportPage = ({ programmeId, initial, initialItems }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const { data: own } = useQuery({
    ...trpc.framework.ownCatalogueList.queryOptions({ programmeId }),
    initialData: initial,
  });
  const { data: items } = useQuery({
    ...trpc.framework.itemsToLookAt.queryOptions({ programmeId }),
    initialData: initialItems,
  });
  const upload = useCatalogueImport(programmeId, ({ head }) => {
    void queryClient.invalidateQueries({ queryKey: trpc.framework.pathKey() });
    say({ text: `${head?.name ?? "The catalogue"} ${head?.version ?? ""} is in force.` });
  });
  const current = own.versions.filter(({ replacedAt }) => replacedAt === null);
  return (
    <>
      <PageHeadline answer={importHeadline(current.length, items.length)} />
      <div className="flex flex-col gap-4">
        <Panel title="Import a catalogue" unit="or a new version of one">
          <div className="flex flex-col gap-3">
            <CatalogueDrop
              onChoose={upload.choose}
              reason={
                own.mayImport ? undefined : "An owner or the programme lead who sees all sites can import."
              }
            />
            <div>
              <div aria-live="polite">
                {upload.busy === "checking" && (
                  <p className="flex items-center gap-2 text-ink-2">
                    <Spinner /> Reading {upload.file?.name}. Nothing is changed yet.
                  </p>
                )}
              </div>
              <FormError message={upload.failure} />
            </div>
          </div>
        </Panel>
        <CatalogueCheck upload={upload} versions={own.versions} />
        {items.length > 0 && (
          <ItemsToLookAtPanel items={items} mayTickOff={own.mayTickOff} programmeId={programmeId} />
        )}
        <OwnCataloguesPanel own={own} programmeId={programmeId} />
      </div>
    </>
  );
};
