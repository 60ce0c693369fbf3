CREATE TABLE "comments" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"assessment_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "comments_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "practice_answers" (
	"organisation_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"value" text,
	"target" text,
	"rationale" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "practice_answers_organisation_id_assessment_id_item_id_pk" PRIMARY KEY("organisation_id","assessment_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "question_tasks" (
	"organisation_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"assignee_id" uuid,
	"due_on" date,
	"is_for_review" boolean DEFAULT false NOT NULL,
	"version" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_tasks_organisation_id_assessment_id_item_id_pk" PRIMARY KEY("organisation_id","assessment_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "countermeasure_uses" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"countermeasure_id" uuid NOT NULL,
	"criterion_id" text NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	CONSTRAINT "countermeasure_uses_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "countermeasure_uses_organisationId_countermeasureId_criterionId_siteId_unique" UNIQUE NULLS NOT DISTINCT("organisation_id","countermeasure_id","criterion_id","site_id")
);
--> statement-breakpoint
CREATE TABLE "countermeasures" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"name" text NOT NULL,
	"template_id" text,
	"description" text DEFAULT '' NOT NULL,
	"effect" text NOT NULL,
	"credit_percent" integer NOT NULL,
	"reason" text NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"procedure" text DEFAULT '' NOT NULL,
	"tested_on" date,
	"test_due_on" date,
	"expires_on" date,
	"next_outage_on" date,
	"yearly_cost" integer,
	"review_months" integer,
	"version" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "countermeasures_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "countermeasures_credit" CHECK ("countermeasures"."credit_percent" between 0 and 80)
);
--> statement-breakpoint
CREATE TABLE "zone_compensations" (
	"organisation_id" uuid NOT NULL,
	"zone_id" uuid NOT NULL,
	"countermeasure_id" uuid NOT NULL,
	"requirement" integer NOT NULL,
	"lifts_to" integer NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	CONSTRAINT "zone_compensations_organisation_id_zone_id_countermeasure_id_requirement_pk" PRIMARY KEY("organisation_id","zone_id","countermeasure_id","requirement"),
	CONSTRAINT "zone_compensations_range" CHECK ("zone_compensations"."requirement" between 1 and 7 and "zone_compensations"."lifts_to" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "zone_security_levels" (
	"organisation_id" uuid NOT NULL,
	"zone_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"target" integer[] NOT NULL,
	"capability" integer[] NOT NULL,
	"achieved" integer[] NOT NULL,
	"rationale" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zone_security_levels_organisation_id_zone_id_pk" PRIMARY KEY("organisation_id","zone_id"),
	CONSTRAINT "zone_security_levels_seven" CHECK (cardinality("zone_security_levels"."target") = 7 and cardinality("zone_security_levels"."capability") = 7 and cardinality("zone_security_levels"."achieved") = 7)
);
--> statement-breakpoint
CREATE TABLE "proof_uses" (
	"organisation_id" uuid NOT NULL,
	"proof_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	CONSTRAINT "proof_uses_organisation_id_proof_id_assessment_id_item_id_pk" PRIMARY KEY("organisation_id","proof_id","assessment_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "proofs" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"url" text,
	"file_id" uuid,
	"taken_on" date NOT NULL,
	"is_observed" boolean NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proofs_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "stored_file_parts" (
	"organisation_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "stored_file_parts_organisation_id_file_id_part_pk" PRIMARY KEY("organisation_id","file_id","part")
);
--> statement-breakpoint
CREATE TABLE "stored_files" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"sha256" text NOT NULL,
	"place" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stored_files_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "catalogues" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"version" text NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"imported_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "catalogues_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "catalogues_organisationId_key_version_unique" UNIQUE("organisation_id","key","version")
);
--> statement-breakpoint
CREATE TABLE "crosswalk_edges" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_catalogue" text NOT NULL,
	"from_item" text NOT NULL,
	"to_catalogue" text NOT NULL,
	"to_item" text NOT NULL,
	"strength" text NOT NULL,
	"provenance" text NOT NULL,
	"reviewer" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "crosswalk_edges_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "crosswalk_edges_organisationId_fromCatalogue_fromItem_toCatalogue_toItem_strength_provenance_unique" UNIQUE("organisation_id","from_catalogue","from_item","to_catalogue","to_item","strength","provenance")
);
--> statement-breakpoint
CREATE TABLE "obligations" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"template_id" text,
	"name" text NOT NULL,
	"catalogue_id" text,
	"due_on" date NOT NULL,
	"source" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"met_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "obligations_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "site_groups" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_groups_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "site_groups_organisationId_programmeId_name_unique" UNIQUE("organisation_id","programme_id","name")
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "site_group_id" uuid;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "catalogue_id" text DEFAULT 'rungway-maturity' NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "judgement" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "start_answers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "framework_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "site_group_id" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_organisation_id_assessment_id_assessments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assessment_id") REFERENCES "public"."assessments"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_answers" ADD CONSTRAINT "practice_answers_organisation_id_assessment_id_assessments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assessment_id") REFERENCES "public"."assessments"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_tasks" ADD CONSTRAINT "question_tasks_organisation_id_assessment_id_assessments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assessment_id") REFERENCES "public"."assessments"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countermeasure_uses" ADD CONSTRAINT "countermeasure_uses_organisation_id_countermeasure_id_countermeasures_organisation_id_id_fk" FOREIGN KEY ("organisation_id","countermeasure_id") REFERENCES "public"."countermeasures"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countermeasure_uses" ADD CONSTRAINT "countermeasure_uses_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countermeasures" ADD CONSTRAINT "countermeasures_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countermeasures" ADD CONSTRAINT "countermeasures_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone_compensations" ADD CONSTRAINT "zone_compensations_organisation_id_zone_id_zones_organisation_id_id_fk" FOREIGN KEY ("organisation_id","zone_id") REFERENCES "public"."zones"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone_compensations" ADD CONSTRAINT "zone_compensations_organisation_id_countermeasure_id_countermeasures_organisation_id_id_fk" FOREIGN KEY ("organisation_id","countermeasure_id") REFERENCES "public"."countermeasures"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone_compensations" ADD CONSTRAINT "zone_compensations_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone_security_levels" ADD CONSTRAINT "zone_security_levels_organisation_id_zone_id_zones_organisation_id_id_fk" FOREIGN KEY ("organisation_id","zone_id") REFERENCES "public"."zones"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone_security_levels" ADD CONSTRAINT "zone_security_levels_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_uses" ADD CONSTRAINT "proof_uses_organisation_id_proof_id_proofs_organisation_id_id_fk" FOREIGN KEY ("organisation_id","proof_id") REFERENCES "public"."proofs"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_uses" ADD CONSTRAINT "proof_uses_organisation_id_assessment_id_assessments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assessment_id") REFERENCES "public"."assessments"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_organisation_id_file_id_stored_files_organisation_id_id_fk" FOREIGN KEY ("organisation_id","file_id") REFERENCES "public"."stored_files"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file_parts" ADD CONSTRAINT "stored_file_parts_organisation_id_file_id_stored_files_organisation_id_id_fk" FOREIGN KEY ("organisation_id","file_id") REFERENCES "public"."stored_files"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogues" ADD CONSTRAINT "catalogues_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crosswalk_edges" ADD CONSTRAINT "crosswalk_edges_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_groups" ADD CONSTRAINT "site_groups_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_organisation_id_assessment_id_item_id_index" ON "comments" USING btree ("organisation_id","assessment_id","item_id");--> statement-breakpoint
CREATE INDEX "question_tasks_organisation_id_assignee_id_index" ON "question_tasks" USING btree ("organisation_id","assignee_id");--> statement-breakpoint
CREATE INDEX "countermeasure_uses_organisation_id_programme_id_criterion_id_index" ON "countermeasure_uses" USING btree ("organisation_id","programme_id","criterion_id");--> statement-breakpoint
CREATE INDEX "countermeasures_organisation_id_programme_id_site_id_index" ON "countermeasures" USING btree ("organisation_id","programme_id","site_id");--> statement-breakpoint
CREATE INDEX "zone_security_levels_organisation_id_programme_id_index" ON "zone_security_levels" USING btree ("organisation_id","programme_id");--> statement-breakpoint
CREATE INDEX "proof_uses_organisation_id_assessment_id_item_id_index" ON "proof_uses" USING btree ("organisation_id","assessment_id","item_id");--> statement-breakpoint
CREATE INDEX "proofs_organisation_id_programme_id_site_id_index" ON "proofs" USING btree ("organisation_id","programme_id","site_id");--> statement-breakpoint
CREATE INDEX "crosswalk_edges_organisation_id_to_catalogue_to_item_index" ON "crosswalk_edges" USING btree ("organisation_id","to_catalogue","to_item");--> statement-breakpoint
CREATE INDEX "obligations_organisation_id_programme_id_due_on_index" ON "obligations" USING btree ("organisation_id","programme_id","due_on");--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organisation_id_site_group_id_site_groups_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_group_id") REFERENCES "public"."site_groups"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_organisation_id_site_group_id_site_groups_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_group_id") REFERENCES "public"."site_groups"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_one_place" CHECK ("assessments"."site_id" is null or "assessments"."site_group_id" is null);--> statement-breakpoint
ALTER TABLE "import_file_parts" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "stored_file_parts" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
--> statement-breakpoint
SELECT secure_tenant_tables();
