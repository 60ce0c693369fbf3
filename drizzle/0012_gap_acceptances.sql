CREATE TABLE "gap_acceptances" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"site_id" uuid,
	"capability_id" text NOT NULL,
	"reason" text NOT NULL,
	"accepted_until" date NOT NULL,
	"accepted_by" uuid NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gap_acceptances_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "gap_acceptances_once" UNIQUE NULLS NOT DISTINCT("organisation_id","programme_id","capability_id","site_id")
);
--> statement-breakpoint
ALTER TABLE "gap_acceptances" ADD CONSTRAINT "gap_acceptances_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_acceptances" ADD CONSTRAINT "gap_acceptances_organisation_id_site_id_sites_organisation_id_id_fk" FOREIGN KEY ("organisation_id","site_id") REFERENCES "public"."sites"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
SELECT secure_tenant_tables();
