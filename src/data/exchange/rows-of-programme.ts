import { sql, type SQL } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import { invariant } from "@/domain/shared/invariant";
import { EXCHANGE_TABLES, type StoredTable } from "@/data/exchange/exchange-tables";

const named = (name: string): StoredTable => {
  const table = EXCHANGE_TABLES.find((candidate) => candidate.name === name);
  invariant(table, `${name} is carried`);
  return table;
};

/** Ids of the catalogues that the programme's assessments, duties and coverage go by, shipped and own. */
const usedCatalogues = ({ organisationId, programmeId }: AuthorisedProgramme): SQL => sql`
  select ${OWN_MODEL_ID} as key
  union select catalogue_id from assessments where organisation_id = ${organisationId} and programme_id = ${programmeId}
  union select catalogue_id from obligations
    where organisation_id = ${organisationId} and programme_id = ${programmeId} and catalogue_id is not null
  union select unnest(framework_ids) from programmes where organisation_id = ${organisationId} and id = ${programmeId}`;

/** Which rows of a table, called `r`, belong to the programme. */
export const belongsTo = (scope: AuthorisedProgramme, { name, rows }: StoredTable): SQL => {
  const ours = sql`r.organisation_id = ${scope.organisationId}`;
  switch (rows.kind) {
    case "programme": {
      const column = sql.identifier(name === "programmes" ? "id" : "programme_id");
      return sql`${ours} and r.${column} = ${scope.programmeId}`;
    }
    case "parent":
      return sql`${ours} and r.${sql.identifier(rows.column)} in (
        select r.id from ${sql.identifier(rows.table)} r where ${belongsTo(scope, named(rows.table))})`;
    case "used-catalogues":
      return sql`${ours} and r.key in (${usedCatalogues(scope)})`;
    case "used-edges":
      // A link to an own catalogue that stays behind would lead nowhere.
      return sql`${ours} and (r.from_catalogue in (${usedCatalogues(scope)}) or r.to_catalogue in (${usedCatalogues(scope)}))
        and not exists (select 1 from catalogues c where c.organisation_id = r.organisation_id
          and c.key in (r.from_catalogue, r.to_catalogue) and c.key not in (${usedCatalogues(scope)}))`;
  }
};
