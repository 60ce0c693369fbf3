ALTER TABLE "planning_runs" ADD COLUMN "cut_percent" integer;--> statement-breakpoint
ALTER TABLE "planning_runs" ADD COLUMN "cut_answer" jsonb;