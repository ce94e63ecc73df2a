CREATE TABLE "flag" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"prompt_id" text NOT NULL,
	"assignment_id" text NOT NULL,
	"user_id" text NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"resolution" text,
	"resolved_by" text,
	"resolved_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "gold" (
	"comparison_id" text PRIMARY KEY NOT NULL,
	"verdict" json NOT NULL,
	"explanation" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guideline" (
	"project_id" text NOT NULL,
	"version" bigint NOT NULL,
	"text" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guideline_pk" PRIMARY KEY("project_id","version")
);
--> statement-breakpoint
CREATE TABLE "guideline_reading" (
	"project_id" text NOT NULL,
	"user_id" text NOT NULL,
	"version" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guideline_reading_pk" PRIMARY KEY("user_id","project_id","version")
);
--> statement-breakpoint
CREATE TABLE "withdrawal" (
	"judgment_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "working_style" (
	"user_id" text PRIMARY KEY NOT NULL,
	"content" json NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "comparison_open";--> statement-breakpoint
ALTER TABLE "comparison" ADD COLUMN "labeler_group" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "comparison" ADD COLUMN "uncertainty" bigint DEFAULT 1000 NOT NULL;--> statement-breakpoint
ALTER TABLE "comparison" ADD COLUMN "is_gold" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comparison" ADD COLUMN "is_hidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "judgment" ADD COLUMN "ranking" json;--> statement-breakpoint
ALTER TABLE "judgment" ADD COLUMN "ratings" json;--> statement-breakpoint
ALTER TABLE "judgment" ADD COLUMN "criteria" json;--> statement-breakpoint
ALTER TABLE "judgment" ADD COLUMN "issue_tags" json;--> statement-breakpoint
ALTER TABLE "judgment" ADD COLUMN "confidence" bigint;--> statement-breakpoint
ALTER TABLE "judgment" ADD COLUMN "marks" text;--> statement-breakpoint
ALTER TABLE "judgment" ADD COLUMN "guideline_version" bigint;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "labeler_group" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "begun" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rewrite" ADD COLUMN "change_summary" text;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_prompt_id_prompt_id_fk" FOREIGN KEY ("prompt_id") REFERENCES "public"."prompt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_resolved_by_user_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold" ADD CONSTRAINT "gold_comparison_id_comparison_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."comparison"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold" ADD CONSTRAINT "gold_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline" ADD CONSTRAINT "guideline_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline" ADD CONSTRAINT "guideline_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_reading" ADD CONSTRAINT "guideline_reading_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_reading" ADD CONSTRAINT "guideline_reading_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_judgment_id_judgment_id_fk" FOREIGN KEY ("judgment_id") REFERENCES "public"."judgment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_style" ADD CONSTRAINT "working_style_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "flag_project" ON "flag" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE INDEX "flag_open" ON "flag" USING btree ("project_id","prompt_id") WHERE resolution is null;--> statement-breakpoint
CREATE INDEX "comparison_by_priority" ON "comparison" USING btree ("project_id","labeler_group",priority desc,"id") WHERE open_slots > 0;--> statement-breakpoint
CREATE INDEX "comparison_by_age" ON "comparison" USING btree ("project_id","labeler_group","id") WHERE open_slots > 0;--> statement-breakpoint
CREATE INDEX "comparison_by_uncertainty" ON "comparison" USING btree ("project_id","labeler_group",uncertainty desc,"id") WHERE open_slots > 0;--> statement-breakpoint
CREATE INDEX "comparison_gold" ON "comparison" USING btree ("project_id","id") WHERE is_gold;--> statement-breakpoint
CREATE TRIGGER "withdrawal_refuses_change" BEFORE UPDATE OR DELETE ON "withdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "guideline_refuses_change" BEFORE UPDATE OR DELETE ON "guideline" FOR EACH ROW EXECUTE FUNCTION refuse_change();
