import { Button } from "@/ui/kit/button";
import { Chip } from "@/ui/kit/chip";
import type { Column } from "@/ui/kit/column";
import type { Member, Members } from "@/ui/organisation/members-page";

/** @param choose null where the viewer may only read. */
export const memberColumns = (
  sites: Members["sites"],
  choose: ((member: Member) => void) | null,
): Column<Member>[] => {
  const nameOf = new Map(sites.map(({ id, name }) => [id, name]));
  const scopeOf = ({ siteScope, siteIds }: Member): string =>
    siteScope === "all"
      ? "all sites"
      : siteIds.map((id) => nameOf.get(id) ?? "unknown").join(", ") || "no site";
  return [
    { id: "name", head: "Name", cell: ({ name }) => <b>{name}</b> },
    { id: "email", head: "E-mail address", cell: ({ email }) => email },
    {
      id: "role",
      head: "Role",
      cell: ({ role }) => <Chip tone="outlined">{role.replace("-", " ")}</Chip>,
    },
    { id: "discipline", head: "Speaks for", cell: ({ discipline }) => discipline },
    { id: "sites", head: "Sees", cell: scopeOf },
    ...(choose
      ? [
          {
            id: "actions",
            head: <span className="sr-only">Actions</span>,
            align: "right" as const,
            cell: (member: Member) => (
              <Button aria-label={`Change ${member.name}`} onClick={() => choose(member)} size="small">
                Change
              </Button>
            ),
          },
        ]
      : []),
  ];
};
