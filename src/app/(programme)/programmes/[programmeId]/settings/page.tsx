import type { Metadata, Route } from "next";
import { CURRENCIES } from "@/domain/programme/programme";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ButtonLink } from "@/ui/kit/button-link";
import { TakeOutPanel } from "@/ui/exchange/take-out-panel";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { SettingsForm } from "@/ui/programme/settings-form";

export const metadata: Metadata = { title: "Programme settings" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/settings">) {
  const { programmeId } = await params;
  const api = await caller();
  const [programme, profiles, contents] = await orNotFound(
    Promise.all([
      api.programme.programme({ programmeId }),
      api.programme.profiles(),
      api.exchange.programmeContents({ programmeId }),
    ]),
  );
  return (
    <div className="px-4 pb-8 md:px-6">
      <PageHeadline
        answer={`${programme.name}: ${programme.horizonMonths} months from ${programme.startMonth}.`}
      />
      <div className="flex flex-col gap-4">
        <Panel title="Programme">
          <SettingsForm currencies={CURRENCIES} profiles={profiles} programme={programme} />
        </Panel>
        <TakeOutPanel initial={contents} programmeId={programmeId} />
      </div>
      <div className="mt-4">
        <Panel title="Start questions">
          <p className="mb-3 max-w-[72ch] text-ink-2">
            Sector, place, size and what an authority has asked for lead to a profile, frameworks and duties
            with dates. Changed answers are shown as a preview; nothing changes before you apply it.
          </p>
          <ButtonLink href={`/programmes/${programmeId}/start` as Route}>
            Look at the twelve questions
          </ButtonLink>
        </Panel>
      </div>
    </div>
  );
}
