DROP INDEX "assets_by_name";--> statement-breakpoint
ALTER TABLE "assets" ALTER COLUMN "name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "assets" ALTER COLUMN "external_source" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "assets" ALTER COLUMN "do_not_scan" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "assets" ALTER COLUMN "do_not_scan" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "external_source" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "do_not_scan" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "do_not_scan" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "zones" ALTER COLUMN "purdue_level" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "label" text NOT NULL;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "notes" text;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "zone_hint" text;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "site_hint" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "label" text NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "notes" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "zone_hint" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "site_hint" text;--> statement-breakpoint
CREATE INDEX "assets_by_label" ON "assets" USING btree ("organisation_id","programme_id","label","id");