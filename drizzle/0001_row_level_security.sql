-- The wall between organisations. A migration that adds a tenant table ends with: SELECT secure_tenant_tables();
-- Tenant tables are known by their first column, organisation_id; invitations are found by a secret token instead.
-- Policies name no role: roles belong to the whole cluster, and another database may share it.
CREATE FUNCTION secure_tenant_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tenant_table text;
  same_organisation constant text :=
    '%I = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid)';
  visible_site constant text :=
    '(SELECT current_setting(''app.site_scope'', true)) = ''all'' OR %2$I IS NULL OR %2$I = ANY ((SELECT string_to_array(nullif(current_setting(''app.site_ids'', true), ''''), '',''))::uuid[])';
  maintenance constant text := '(SELECT current_setting(''app.maintenance'', true)) = ''on''';
  key_column text;
  site_column text;
BEGIN
  FOR tenant_table IN
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'invitations'
      AND (c.relname = 'organisations' OR EXISTS (
        SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped))
  LOOP
    key_column := CASE tenant_table WHEN 'organisations' THEN 'id' ELSE 'organisation_id' END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('DROP POLICY IF EXISTS same_organisation ON %I', tenant_table);
    EXECUTE format('CREATE POLICY same_organisation ON %I USING (' || same_organisation || ')', tenant_table, key_column);
    EXECUTE format('DROP POLICY IF EXISTS maintenance ON %I', tenant_table);
    EXECUTE format('CREATE POLICY maintenance ON %I TO CURRENT_USER USING (' || maintenance || ')', tenant_table);

    site_column := CASE
      WHEN tenant_table = 'sites' THEN 'id'
      WHEN tenant_table = 'membership_sites' THEN NULL
      WHEN EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = tenant_table::regclass AND a.attname = 'site_id' AND NOT a.attisdropped) THEN 'site_id'
    END;
    EXECUTE format('DROP POLICY IF EXISTS visible_site ON %I', tenant_table);
    IF site_column IS NOT NULL THEN
      EXECUTE format('CREATE POLICY visible_site ON %I AS RESTRICTIVE USING ((' || visible_site || ') OR ' || maintenance || ')', tenant_table, site_column);
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
SELECT secure_tenant_tables();
--> statement-breakpoint
-- Before an organisation is chosen, a signed-in user finds the ones that he or she belongs to.
CREATE POLICY own_rows ON memberships FOR SELECT
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY own_rows ON membership_sites FOR SELECT
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY of_a_member ON organisations FOR SELECT
  USING (EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = organisations.id
    AND m.user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid)));
--> statement-breakpoint
CREATE POLICY of_a_member ON programmes FOR SELECT
  USING (EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = programmes.organisation_id
    AND m.user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid)));
