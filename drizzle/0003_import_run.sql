ALTER TABLE "import_problems" ALTER COLUMN "column" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "time_zone" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "mapping" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "date_order" text NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "external_source" text NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "notices" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "committed_at" timestamp with time zone;