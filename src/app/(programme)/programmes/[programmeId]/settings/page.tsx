import type { Metadata } from "next";
import { CURRENCIES } from "@/domain/programme/programme";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { SettingsForm } from "@/ui/programme/settings-form";

export const metadata: Metadata = { title: "Programme settings" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/settings">) {
  const { programmeId } = await params;
  const api = await caller();
  const [programme, profiles] = await orNotFound(
    Promise.all([api.programme.programme({ programmeId }), api.programme.profiles()]),
  );
  return (
    <div className="px-4 pb-8 md:px-6">
      <PageHeadline
        answer={`${programme.name}: ${programme.horizonMonths} months from ${programme.startMonth}.`}
      />
      <Panel title="Programme">
        <SettingsForm currencies={CURRENCIES} profiles={profiles} programme={programme} />
      </Panel>
    </div>
  );
}
