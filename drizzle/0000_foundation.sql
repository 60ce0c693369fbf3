CREATE TABLE "answers" (
	"organisation_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"criterion_id" text NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"value" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"control_name" text,
	"control_test_due_on" date,
	"rationale" text DEFAULT '' NOT NULL,
	"evidence_url" text,
	"confidence" text DEFAULT 'stated' NOT NULL,
	"version" integer NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answers_organisation_id_assessment_id_criterion_id_pk" PRIMARY KEY("organisation_id","assessment_id","criterion_id"),
	CONSTRAINT "answers_not_applicable_has_reason" CHECK ("answers"."value" <> 'not-applicable' or "answers"."reason" <> ''),
	CONSTRAINT "answers_compensated_names_control" CHECK ("answers"."value" <> 'compensated' or "answers"."control_name" is not null)
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"name" text NOT NULL,
	"model_version" text NOT NULL,
	"mode" text NOT NULL,
	"started_on" date NOT NULL,
	"frozen_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessments_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"zone_id" uuid,
	"name" text NOT NULL,
	"asset_number" text,
	"hostname" text,
	"serial_number" text,
	"manufacturer" text,
	"model" text,
	"device_type" text,
	"world" text DEFAULT 'unknown' NOT NULL,
	"firmware_version" text,
	"os_name" text,
	"ip_addresses" text[] NOT NULL,
	"mac_addresses" text[] NOT NULL,
	"purdue_level" text,
	"criticality" text,
	"owner" text,
	"physical_location" text,
	"protocols" text[] NOT NULL,
	"vlan" text,
	"external_source" text,
	"external_id" text,
	"first_seen" timestamp with time zone,
	"last_seen" timestamp with time zone,
	"do_not_scan" boolean DEFAULT false NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search_text" text NOT NULL,
	CONSTRAINT "assets_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_file_parts" (
	"organisation_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_file_parts_organisation_id_import_id_part_pk" PRIMARY KEY("organisation_id","import_id","part")
);
--> statement-breakpoint
CREATE TABLE "import_problems" (
	"organisation_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"severity" text NOT NULL,
	"column" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "import_problems_organisation_id_import_id_line_ordinal_pk" PRIMARY KEY("organisation_id","import_id","line","ordinal")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"organisation_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"action" text NOT NULL,
	"asset_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"changed_fields" text[] NOT NULL,
	"zone_id" uuid,
	"name" text NOT NULL,
	"asset_number" text,
	"hostname" text,
	"serial_number" text,
	"manufacturer" text,
	"model" text,
	"device_type" text,
	"world" text DEFAULT 'unknown' NOT NULL,
	"firmware_version" text,
	"os_name" text,
	"ip_addresses" text[] NOT NULL,
	"mac_addresses" text[] NOT NULL,
	"purdue_level" text,
	"criticality" text,
	"owner" text,
	"physical_location" text,
	"protocols" text[] NOT NULL,
	"vlan" text,
	"external_source" text,
	"external_id" text,
	"first_seen" timestamp with time zone,
	"last_seen" timestamp with time zone,
	"do_not_scan" boolean DEFAULT false NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search_text" text NOT NULL,
	CONSTRAINT "import_rows_organisation_id_import_id_line_pk" PRIMARY KEY("organisation_id","import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"file_name" text NOT NULL,
	"byte_count" integer NOT NULL,
	"state" text NOT NULL,
	"tool_id" text,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"columns" text[] NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"added_count" integer DEFAULT 0 NOT NULL,
	"changed_count" integer DEFAULT 0 NOT NULL,
	"unchanged_count" integer DEFAULT 0 NOT NULL,
	"bad_count" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "zones" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"purdue_level" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"address_ranges" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zones_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "zones_organisationId_siteId_name_unique" UNIQUE("organisation_id","site_id","name")
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"required_disciplines" text[] NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "approvals_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid,
	"user_id" uuid NOT NULL,
	"command" text NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_events_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"organisation_id" uuid NOT NULL,
	"approval_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"discipline" text NOT NULL,
	"content_hash" text NOT NULL,
	"signed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signatures_organisation_id_approval_id_user_id_pk" PRIMARY KEY("organisation_id","approval_id","user_id"),
	CONSTRAINT "signatures_hash" CHECK (length("signatures"."content_hash") = 64)
);
--> statement-breakpoint
CREATE TABLE "gap_judgements" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"capability_id" text NOT NULL,
	"site_id" uuid,
	"safety_class" text,
	"outage_hours_low" double precision,
	"outage_hours_likely" double precision,
	"outage_hours_high" double precision,
	"note" text NOT NULL,
	"judged_by" uuid NOT NULL,
	"judged_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gap_judgements_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "gap_judgements_once" UNIQUE NULLS NOT DISTINCT("organisation_id","programme_id","capability_id","site_id")
);
--> statement-breakpoint
CREATE TABLE "gap_links" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"objective_id" uuid NOT NULL,
	"capability_id" text NOT NULL,
	"site_id" uuid,
	"strength" integer NOT NULL,
	CONSTRAINT "gap_links_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "gap_links_once" UNIQUE NULLS NOT DISTINCT("organisation_id","objective_id","capability_id","site_id"),
	CONSTRAINT "gap_links_strength" CHECK ("gap_links"."strength" in (0, 1, 3, 9))
);
--> statement-breakpoint
CREATE TABLE "objectives" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"owner" text NOT NULL,
	"measure" text NOT NULL,
	"target" text NOT NULL,
	"weight" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "objectives_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "objectives_weight" CHECK ("objectives"."weight" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"discipline" text NOT NULL,
	"site_ids" uuid[],
	"invited_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"discipline" text NOT NULL,
	"site_scope" text DEFAULT 'all' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key_hash" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	CONSTRAINT "sign_in_attempts_key_hash_window_start_pk" PRIMARY KEY("key_hash","window_start")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"session_epoch" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "membership_sites" (
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	CONSTRAINT "membership_sites_organisation_id_user_id_site_id_pk" PRIMARY KEY("organisation_id","user_id","site_id")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"profile_id" text NOT NULL,
	"start_month" text NOT NULL,
	"horizon_months" integer NOT NULL,
	"currency" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programmes_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "programmes_horizon" CHECK ("programmes"."horizon_months" in (18, 24, 36))
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"safety_class" text NOT NULL,
	"is_critical" boolean DEFAULT false NOT NULL,
	"downtime_cost_low" double precision DEFAULT 0 NOT NULL,
	"downtime_cost_likely" double precision DEFAULT 0 NOT NULL,
	"downtime_cost_high" double precision DEFAULT 0 NOT NULL,
	"outage_hours_low" double precision DEFAULT 8 NOT NULL,
	"outage_hours_likely" double precision DEFAULT 24 NOT NULL,
	"outage_hours_high" double precision DEFAULT 72 NOT NULL,
	"max_concurrent_packages" integer DEFAULT 2 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sites_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "sites_organisationId_programmeId_code_unique" UNIQUE("organisation_id","programme_id","code"),
	CONSTRAINT "sites_organisationId_programmeId_name_unique" UNIQUE("organisation_id","programme_id","name"),
	CONSTRAINT "sites_downtime_ordered" CHECK (0 <= "sites"."downtime_cost_low" and "sites"."downtime_cost_low" <= "sites"."downtime_cost_likely" and "sites"."downtime_cost_likely" <= "sites"."downtime_cost_high"),
	CONSTRAINT "sites_outage_ordered" CHECK (0 <= "sites"."outage_hours_low" and "sites"."outage_hours_low" <= "sites"."outage_hours_likely" and "sites"."outage_hours_likely" <= "sites"."outage_hours_high")
);
--> statement-breakpoint
CREATE TABLE "target_overrides" (
	"organisation_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"capability_id" text NOT NULL,
	"milestone_month" integer NOT NULL,
	"maturity_level" integer NOT NULL,
	"reason" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "target_overrides_organisation_id_programme_id_capability_id_milestone_month_pk" PRIMARY KEY("organisation_id","programme_id","capability_id","milestone_month"),
	CONSTRAINT "target_overrides_level" CHECK ("target_overrides"."maturity_level" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"organisation_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"from_month" text NOT NULL,
	"amount" double precision NOT NULL,
	CONSTRAINT "budgets_organisation_id_programme_id_from_month_pk" PRIMARY KEY("organisation_id","programme_id","from_month"),
	CONSTRAINT "budgets_amount" CHECK ("budgets"."amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "initiatives" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"catalogue_id" text NOT NULL,
	"name" text NOT NULL,
	"domain_id" text NOT NULL,
	"figures" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "initiatives_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "initiatives_organisationId_programmeId_catalogueId_unique" UNIQUE("organisation_id","programme_id","catalogue_id")
);
--> statement-breakpoint
CREATE TABLE "outage_grants" (
	"organisation_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"programme_id" uuid NOT NULL,
	"hours" double precision NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "outage_grants_organisation_id_site_id_month_pk" PRIMARY KEY("organisation_id","site_id","month"),
	CONSTRAINT "outage_grants_hours" CHECK ("outage_grants"."hours" >= 0)
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"organisation_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"method" text NOT NULL,
	"starts" jsonb NOT NULL,
	"violation_count" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plans_organisation_id_programme_id_number_pk" PRIMARY KEY("organisation_id","programme_id","number")
);
--> statement-breakpoint
CREATE TABLE "role_capacities" (
	"organisation_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"role_id" text NOT NULL,
	"name" text NOT NULL,
	"capacity_fte" double precision[] NOT NULL,
	CONSTRAINT "role_capacities_organisation_id_programme_id_role_id_pk" PRIMARY KEY("organisation_id","programme_id","role_id")
);
--> statement-breakpoint
CREATE TABLE "work_package_prerequisites" (
	"organisation_id" uuid NOT NULL,
	"package_id" uuid NOT NULL,
	"required_id" uuid NOT NULL,
	CONSTRAINT "work_package_prerequisites_organisation_id_package_id_required_id_pk" PRIMARY KEY("organisation_id","package_id","required_id")
);
--> statement-breakpoint
CREATE TABLE "work_packages" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"initiative_id" uuid NOT NULL,
	"site_id" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"domain_id" text NOT NULL,
	"stage" text NOT NULL,
	"duration_periods" integer NOT NULL,
	"roles" jsonb NOT NULL,
	"cost" double precision NOT NULL,
	"cutover_outage_hours" double precision NOT NULL,
	"earliest_start" text,
	"deadline" text,
	"is_mandatory" boolean DEFAULT false NOT NULL,
	"is_pinned" boolean DEFAULT false NOT NULL,
	"risk_reduction" double precision NOT NULL,
	"lifts" jsonb NOT NULL,
	"start_month" text,
	"unplaced_reason" text,
	CONSTRAINT "work_packages_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "work_packages_organisationId_programmeId_code_unique" UNIQUE("organisation_id","programme_id","code"),
	CONSTRAINT "work_packages_duration" CHECK ("work_packages"."duration_periods" >= 1)
);
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_organisation_id_assessment_id_assessments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assessment_id") REFERENCES "public"."assessments"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_organisation_id_zone_id_zones_organisation_id_id_fk" FOREIGN KEY ("organisation_id","zone_id") REFERENCES "public"."zones"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_file_parts" ADD CONSTRAINT "import_file_parts_organisation_id_import_id_imports_organisation_id_id_fk" FOREIGN KEY ("organisation_id","import_id") REFERENCES "public"."imports"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_problems" ADD CONSTRAINT "import_problems_organisation_id_import_id_imports_organisation_id_id_fk" FOREIGN KEY ("organisation_id","import_id") REFERENCES "public"."imports"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_organisation_id_import_id_imports_organisation_id_id_fk" FOREIGN KEY ("organisation_id","import_id") REFERENCES "public"."imports"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zones" ADD CONSTRAINT "zones_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_organisation_id_approval_id_approvals_organisation_id_id_fk" FOREIGN KEY ("organisation_id","approval_id") REFERENCES "public"."approvals"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_judgements" ADD CONSTRAINT "gap_judgements_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_judgements" ADD CONSTRAINT "gap_judgements_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_links" ADD CONSTRAINT "gap_links_organisation_id_objective_id_objectives_organisation_id_id_fk" FOREIGN KEY ("organisation_id","objective_id") REFERENCES "public"."objectives"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_links" ADD CONSTRAINT "gap_links_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectives" ADD CONSTRAINT "objectives_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_sites" ADD CONSTRAINT "membership_sites_organisation_id_user_id_memberships_organisation_id_user_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."memberships"("organisation_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_sites" ADD CONSTRAINT "membership_sites_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_overrides" ADD CONSTRAINT "target_overrides_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiatives" ADD CONSTRAINT "initiatives_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_grants" ADD CONSTRAINT "outage_grants_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_capacities" ADD CONSTRAINT "role_capacities_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_package_prerequisites" ADD CONSTRAINT "work_package_prerequisites_organisation_id_package_id_work_packages_organisation_id_id_fk" FOREIGN KEY ("organisation_id","package_id") REFERENCES "public"."work_packages"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_package_prerequisites" ADD CONSTRAINT "work_package_prerequisites_required_fk" FOREIGN KEY ("organisation_id","required_id") REFERENCES "public"."work_packages"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_organisation_id_initiative_id_initiatives_organisation_id_id_fk" FOREIGN KEY ("organisation_id","initiative_id") REFERENCES "public"."initiatives"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessments_organisation_id_programme_id_site_id_index" ON "assessments" USING btree ("organisation_id","programme_id","site_id");--> statement-breakpoint
CREATE INDEX "assets_by_name" ON "assets" USING btree ("organisation_id","programme_id","name","id");--> statement-breakpoint
CREATE INDEX "assets_by_site" ON "assets" USING btree ("organisation_id","site_id","zone_id");--> statement-breakpoint
CREATE INDEX "imports_organisation_id_programme_id_created_at_index" ON "imports" USING btree ("organisation_id","programme_id","created_at");--> statement-breakpoint
CREATE INDEX "zones_organisation_id_programme_id_index" ON "zones" USING btree ("organisation_id","programme_id");--> statement-breakpoint
CREATE INDEX "approvals_organisation_id_programme_id_subject_id_index" ON "approvals" USING btree ("organisation_id","programme_id","subject_id");--> statement-breakpoint
CREATE INDEX "audit_events_organisation_id_at_index" ON "audit_events" USING btree ("organisation_id","at");--> statement-breakpoint
CREATE INDEX "gap_links_organisation_id_programme_id_index" ON "gap_links" USING btree ("organisation_id","programme_id");--> statement-breakpoint
CREATE INDEX "memberships_user_id_index" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "target_overrides_organisation_id_programme_id_index" ON "target_overrides" USING btree ("organisation_id","programme_id");--> statement-breakpoint
CREATE INDEX "outage_grants_organisation_id_programme_id_index" ON "outage_grants" USING btree ("organisation_id","programme_id");