CREATE TABLE "stewardships" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"capability_id" text NOT NULL,
	"owned_by" uuid,
	"procedure" text DEFAULT '' NOT NULL,
	"yearly_cost" integer,
	"exception_path" text DEFAULT '' NOT NULL,
	"review_due_on" date,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stewardships_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "stewardships_one_each" UNIQUE NULLS NOT DISTINCT("organisation_id","programme_id","site_id","capability_id"),
	CONSTRAINT "stewardships_cost" CHECK ("stewardships"."yearly_cost" >= 0)
);
--> statement-breakpoint
ALTER TABLE "stewardships" ADD CONSTRAINT "stewardships_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stewardships" ADD CONSTRAINT "stewardships_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
SELECT secure_tenant_tables();
