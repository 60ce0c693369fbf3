import { sql } from "drizzle-orm";
import type { AuthorisedProgramme, OrganisationScope } from "@/domain/access/scope";
import type { ExchangeTable } from "@/domain/exchange/exchange-column";
import type { UserId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { EXCHANGE_TABLES } from "@/data/exchange/exchange-tables";
import { belongsTo } from "@/data/exchange/rows-of-programme";

/** First in every file: whom the rows name. Accounts, passwords and roles stay where they are. */
export const PEOPLE: ExchangeTable = {
  name: "people",
  columns: [
    {
      name: "id",
      type: "uuid",
      isList: false,
      isNullable: false,
      words: null,
      fallback: undefined,
      id: { kind: "own" },
    },
    ...["name", "email"].map((name) => ({
      name,
      type: "text" as const,
      isList: false,
      isNullable: true,
      words: null,
      fallback: { value: null },
      id: null,
    })),
  ],
};

export type Person = { readonly id: UserId; readonly name: string | null; readonly email: string | null };

/** Everybody whom a row of the programme names; without a name and an address where the account is gone. */
export const peopleOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<Person[]> => {
  const named = EXCHANGE_TABLES.flatMap((table) =>
    table.columns
      .filter(({ id }) => id?.kind === "person")
      .map(
        ({ name }) =>
          sql`select r.${sql.identifier(name)} as id from ${sql.identifier(table.name)} r where ${belongsTo(scope, table)}`,
      ),
  );
  return tx.execute<Person>(sql`
    select p.id, u.name, u.email from (${sql.join(named, sql` union `)}) p left join users u on u.id = p.id
    where p.id is not null order by p.id`);
};

/** The organisation's members by e-mail address in lower case. */
export const membersByEmail = async (tx: Tx, scope: OrganisationScope): Promise<Map<string, UserId>> => {
  const rows = await tx.execute<{ email: string; id: UserId }>(sql`
    select lower(u.email) as email, u.id from memberships m join users u on u.id = m.user_id
    where m.organisation_id = ${scope.organisationId}`);
  return new Map(rows.map(({ email, id }) => [email, id]));
};
