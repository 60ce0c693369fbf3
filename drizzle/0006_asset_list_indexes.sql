DROP INDEX "assets_by_label";--> statement-breakpoint
DROP INDEX "assets_by_site";--> statement-breakpoint
CREATE INDEX "assets_by_manufacturer" ON "assets" USING btree ("organisation_id","programme_id","manufacturer");--> statement-breakpoint
CREATE INDEX "assets_by_device_type" ON "assets" USING btree ("organisation_id","programme_id","device_type");--> statement-breakpoint
CREATE INDEX "assets_by_purdue_level" ON "assets" USING btree ("organisation_id","programme_id","purdue_level");--> statement-breakpoint
CREATE INDEX "assets_by_criticality" ON "assets" USING btree ("organisation_id","programme_id",(case criticality when 'high' then 1 when 'medium' then 2 when 'low' then 3 end));--> statement-breakpoint
CREATE INDEX "assets_by_last_seen" ON "assets" USING btree ("organisation_id","programme_id","last_seen");--> statement-breakpoint
CREATE INDEX "assets_by_label" ON "assets" USING btree ("organisation_id","programme_id","label","id","site_id");--> statement-breakpoint
CREATE INDEX "assets_by_site" ON "assets" USING btree ("organisation_id","site_id","zone_id","world","criticality","programme_id");