DROP INDEX "prelabel_project";--> statement-breakpoint
CREATE INDEX "generation_call_comparison" ON "generation_call" USING btree ("comparison_id") WHERE comparison_id is not null;--> statement-breakpoint
CREATE INDEX "judgment_comparison" ON "judgment" USING btree ("comparison_id");--> statement-breakpoint
CREATE INDEX "prelabel_comparison" ON "prelabel" USING btree ("comparison_id");