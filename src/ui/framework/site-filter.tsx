"use client";

import { SelectField } from "@/ui/kit/select-field";

type Props = {
  sites: readonly { id: string; name: string }[];
  siteId: string | null;
  onSite: (siteId: string | null) => void;
};

const ALL = "all";

/** One site, or what holds at every one of them. */
export const SiteFilter = ({ sites, siteId, onSite }: Props) => (
  <div className="w-52 max-md:w-full">
    <SelectField
      hideLabel
      label="Coverage at"
      onValueChange={(value) => onSite(value === ALL ? null : value)}
      options={[
        { value: ALL, label: "Whole programme" },
        ...sites.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={siteId ?? ALL}
    />
  </div>
);
