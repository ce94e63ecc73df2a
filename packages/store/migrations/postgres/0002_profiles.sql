ALTER TABLE "adherence" ADD COLUMN "profile" text DEFAULT 'default' NOT NULL;--> statement-breakpoint
ALTER TABLE "adherence" ALTER COLUMN "profile" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "profile" text DEFAULT 'default' NOT NULL;--> statement-breakpoint
CREATE INDEX "job_project" ON "job" USING btree ("project_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "prompt_project" ON "prompt" USING btree ("project_id","id");--> statement-breakpoint
ALTER TABLE "adherence" DROP CONSTRAINT "adherence_pk";
--> statement-breakpoint
ALTER TABLE "adherence" ADD CONSTRAINT "adherence_pk" PRIMARY KEY("subject_id","release_id","profile","engine");