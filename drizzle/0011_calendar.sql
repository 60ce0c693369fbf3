ALTER TABLE "audit_events" ALTER COLUMN "user_id" DROP NOT NULL;
--> statement-breakpoint
-- Ids alone, for work that the calendar starts: it then opens a scope of its own in every organisation.
CREATE FUNCTION organisation_directory() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public SET app.maintenance = 'on'
  AS 'SELECT id FROM public.organisations';
