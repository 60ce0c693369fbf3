import type { Metadata } from "next";
import { monthOf } from "@/domain/shared/month";
import { CURRENCIES } from "@/domain/programme/programme";
import { caller } from "@/api/caller";
import { today } from "@/api/today";
import { BringInForm } from "@/ui/exchange/bring-in-form";
import { WelcomeForm } from "@/ui/programme/welcome-form";

export const metadata: Metadata = { title: "Start a programme" };

export default async function WelcomePage({ searchParams }: PageProps<"/welcome">) {
  const api = await caller();
  const [profiles, me, { organisation }] = await Promise.all([
    api.programme.profiles(),
    api.account.me(),
    searchParams,
  ]);
  const chosen = me.affiliations.find(({ organisationId }) => organisationId === organisation);
  const place = chosen ? { id: chosen.organisationId, name: chosen.organisationName } : null;
  return (
    <main className="mx-auto w-full max-w-[40rem] px-4 py-12">
      <p className="text-title font-semibold">Rungway</p>
      <h1 className="mt-6 text-headline font-semibold">Start a programme</h1>
      <p className="mt-1 mb-6 text-body text-ink-2">
        Five facts are enough. The profile brings target levels and yearly milestones; you can change each of
        them later, with a reason.
      </p>
      <div className="rounded-panel border border-line bg-surface p-6">
        <WelcomeForm
          currencies={CURRENCIES}
          organisation={place}
          profiles={profiles}
          thisMonth={monthOf(today())}
        />
      </div>
      <h2 className="mt-10 text-title font-semibold" id="bring-in">
        Or bring one in
      </h2>
      <p className="mt-1 mb-4 text-body text-ink-2">
        A file that was taken out of Rungway under Settings, as JSON, Excel or CSV. It becomes a new programme
        {place ? ` of ${place.name}` : ""}; nothing that is here is changed.
      </p>
      <div className="rounded-panel border border-line bg-surface p-6">
        <BringInForm organisation={place} />
      </div>
    </main>
  );
}
