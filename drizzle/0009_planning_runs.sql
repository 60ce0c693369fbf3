CREATE TABLE "planning_runs" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"state" text NOT NULL,
	"answer" text,
	"aim" text NOT NULL,
	"from_month" text NOT NULL,
	"seconds" integer NOT NULL,
	"seed" integer NOT NULL,
	"problem_hash" text,
	"base_plan" integer,
	"starts" jsonb,
	"plan_count" integer DEFAULT 0 NOT NULL,
	"risk_points" double precision,
	"objective" double precision,
	"bound" double precision,
	"elapsed_seconds" double precision DEFAULT 0 NOT NULL,
	"failure" text,
	"plan_number" integer,
	"started_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heard_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "planning_runs_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
ALTER TABLE "planning_runs" ADD CONSTRAINT "planning_runs_organisation_id_programme_id_programmes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","programme_id") REFERENCES "public"."programmes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "planning_runs_open" ON "planning_runs" USING btree ("organisation_id","programme_id") WHERE "planning_runs"."state" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "planning_runs_organisation_id_programme_id_created_at_index" ON "planning_runs" USING btree ("organisation_id","programme_id","created_at");--> statement-breakpoint
SELECT secure_tenant_tables();
