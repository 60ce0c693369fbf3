"use client";

import { useWatch } from "react-hook-form";
import type { UseFormReturn } from "react-hook-form";
import { Checkbox } from "@/ui/kit/checkbox";
import type { MemberValues } from "@/ui/organisation/member-dialog";
import type { Members } from "@/ui/organisation/members-page";

type Props = { form: UseFormReturn<MemberValues>; sites: Members["sites"] };

/** The list of sites, while not all of them are seen. */
export const SiteScopeFields = ({ form, sites }: Props) => {
  const seesAll = useWatch({ control: form.control, name: "seesAll" });
  if (seesAll) return null;
  return (
    <fieldset className="max-h-48 overflow-y-auto rounded-control border border-line p-3">
      <legend className="text-small font-medium">Sites</legend>
      {sites.map(({ id, name }) => (
        <div key={id}>
          <Checkbox label={name} value={id} {...form.register("siteIds")} />
        </div>
      ))}
    </fieldset>
  );
};
