CREATE TABLE "candidate" (
	"glossary_id" text NOT NULL,
	"key" text NOT NULL,
	"decision" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"proposal_id" text,
	"concept_id" text,
	CONSTRAINT "candidate_pk" PRIMARY KEY("glossary_id","key")
);
--> statement-breakpoint
CREATE TABLE "dismissal" (
	"id" text PRIMARY KEY NOT NULL,
	"glossary_id" text NOT NULL,
	"release_id" text NOT NULL,
	"project_id" text NOT NULL,
	"assignment_id" text NOT NULL,
	"user_id" text NOT NULL,
	"response_id" text,
	"code" text NOT NULL,
	"concept_id" text NOT NULL,
	"term_id" text NOT NULL,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	"quote" text NOT NULL,
	"context" text NOT NULL,
	"reason" text NOT NULL,
	"comment" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_document" (
	"id" text PRIMARY KEY NOT NULL,
	"glossary_id" text NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"word_count" bigint NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"id" text PRIMARY KEY NOT NULL,
	"glossary_id" text NOT NULL,
	"project_id" text NOT NULL,
	"assignment_id" text NOT NULL,
	"user_id" text NOT NULL,
	"term" text NOT NULL,
	"note" text NOT NULL,
	"context" text NOT NULL,
	"state" text NOT NULL,
	"reply" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"proposal_id" text,
	"concept_id" text,
	"seen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_glossary_id_glossary_id_fk" FOREIGN KEY ("glossary_id") REFERENCES "public"."glossary"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_glossary_id_glossary_id_fk" FOREIGN KEY ("glossary_id") REFERENCES "public"."glossary"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_document" ADD CONSTRAINT "reference_document_glossary_id_glossary_id_fk" FOREIGN KEY ("glossary_id") REFERENCES "public"."glossary"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_document" ADD CONSTRAINT "reference_document_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_glossary_id_glossary_id_fk" FOREIGN KEY ("glossary_id") REFERENCES "public"."glossary"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dismissal_finding" ON "dismissal" USING btree ("assignment_id","user_id","response_id","code","start","end");--> statement-breakpoint
CREATE INDEX "dismissal_term" ON "dismissal" USING btree ("glossary_id","concept_id","term_id");--> statement-breakpoint
CREATE INDEX "dismissal_task" ON "dismissal" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "reference_document_glossary" ON "reference_document" USING btree ("glossary_id","created_at");--> statement-breakpoint
CREATE INDEX "suggestion_glossary" ON "suggestion" USING btree ("glossary_id","state","created_at");--> statement-breakpoint
CREATE INDEX "suggestion_user" ON "suggestion" USING btree ("user_id","project_id","created_at");