ALTER TABLE "comparison" ADD COLUMN "reopened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "flag" ADD COLUMN "resolution_note" text;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "cursor" json;--> statement-breakpoint
CREATE INDEX "assignment_held" ON "assignment" USING btree ("project_id","comparison_id") WHERE state in ('leased', 'reserved');--> statement-breakpoint
CREATE INDEX "comparison_reopened" ON "comparison" USING btree ("project_id","labeler_group","reopened_at") WHERE open_slots > 0 and reopened_at is not null;--> statement-breakpoint
CREATE INDEX "comparison_closed" ON "comparison" USING btree ("project_id","id") WHERE open_slots = 0 and not is_gold and not is_hidden;--> statement-breakpoint
CREATE INDEX "comparison_hidden" ON "comparison" USING btree ("project_id","id") WHERE is_hidden;--> statement-breakpoint
CREATE INDEX "flag_assignment" ON "flag" USING btree ("assignment_id");