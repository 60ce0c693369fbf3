import type { Route } from "next";
import type { Me, ProgrammeFacts } from "@/ui/programme/programme-shell";
import type { SwitcherChoice } from "@/ui/shell/switcher";

/** The organisations the account belongs to; choosing one opens its first programme. */
export const organisationChoice = (me: Me, programme: ProgrammeFacts): SwitcherChoice => ({
  name: programme.organisationName,
  groups: [
    {
      label: "Organisations",
      items: me.affiliations.map(({ organisationId, organisationName, programmes }) => ({
        id: organisationId,
        label: organisationName,
        current: organisationId === programme.organisationId,
        href: (programmes[0]
          ? `/programmes/${programmes[0].id}`
          : `/welcome?organisation=${organisationId}`) as Route,
      })),
    },
    { items: [{ id: "new", label: "New organisation", href: "/welcome" }] },
  ],
});

export const programmeChoice = (me: Me, programme: ProgrammeFacts): SwitcherChoice => {
  const mine = me.affiliations.find(({ organisationId }) => organisationId === programme.organisationId);
  const mayStart = programme.permissions.includes("programme:write");
  return {
    name: programme.name,
    groups: [
      {
        label: "Programmes",
        items: (mine?.programmes ?? []).map(({ id, name }) => ({
          id,
          label: name,
          current: id === programme.id,
          href: `/programmes/${id}` as Route,
        })),
      },
      {
        items: [
          {
            id: "new",
            label: "New programme",
            href: `/welcome?organisation=${programme.organisationId}` as Route,
            reason: mayStart ? undefined : "an owner or the programme lead can",
          },
        ],
      },
    ],
  };
};
