CREATE TABLE "proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"glossary_id" text NOT NULL,
	"number" bigint NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"author_id" text,
	"approver_id" text,
	"approved_as" bigint,
	"release_id" text,
	"file_name" text,
	"rollback_of" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_change" (
	"proposal_id" text NOT NULL,
	"concept_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"before" json,
	"after" json,
	"revision" bigint NOT NULL,
	"editor_id" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proposal_change_pk" PRIMARY KEY("proposal_id","concept_id")
);
--> statement-breakpoint
CREATE TABLE "proposal_event" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"kind" text NOT NULL,
	"user_id" text,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP TABLE "concept" CASCADE;--> statement-breakpoint
DROP TABLE "term" CASCADE;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "release_id" text;--> statement-breakpoint
UPDATE "assignment" SET "release_id" = (SELECT "release_id" FROM "project" WHERE "project"."id" = "assignment"."project_id");--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "follows_newest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "notes" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "effective_from" text;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_glossary_id_glossary_id_fk" FOREIGN KEY ("glossary_id") REFERENCES "public"."glossary"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_approver_id_user_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_release_id_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."release"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_rollback_of_release_id_fk" FOREIGN KEY ("rollback_of") REFERENCES "public"."release"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_change" ADD CONSTRAINT "proposal_change_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_change" ADD CONSTRAINT "proposal_change_editor_id_user_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_number" ON "proposal" USING btree ("glossary_id","number");--> statement-breakpoint
CREATE INDEX "proposal_state" ON "proposal" USING btree ("glossary_id","state");--> statement-breakpoint
CREATE INDEX "proposal_release" ON "proposal" USING btree ("release_id");--> statement-breakpoint
CREATE INDEX "proposal_change_name" ON "proposal_change" USING btree ("proposal_id","name","concept_id");--> statement-breakpoint
CREATE INDEX "proposal_change_concept" ON "proposal_change" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "proposal_event_proposal" ON "proposal_event" USING btree ("proposal_id","created_at");
--> statement-breakpoint
CREATE TRIGGER "proposal_event_refuses_change" BEFORE UPDATE OR DELETE ON "proposal_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
