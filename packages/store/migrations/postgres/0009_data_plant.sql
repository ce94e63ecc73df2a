CREATE TABLE "apikey" (
	"id" text PRIMARY KEY NOT NULL,
	"config_id" text NOT NULL,
	"name" text,
	"start" text,
	"prefix" text,
	"key" text NOT NULL,
	"reference_id" text NOT NULL,
	"refill_interval" bigint,
	"refill_amount" bigint,
	"last_refill_at" timestamp (3) with time zone,
	"enabled" boolean,
	"rate_limit_enabled" boolean,
	"rate_limit_time_window" bigint,
	"rate_limit_max" bigint,
	"request_count" bigint,
	"remaining" bigint,
	"last_request" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"permissions" text,
	"metadata" text
);
--> statement-breakpoint
CREATE TABLE "data_release" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"number" bigint NOT NULL,
	"name" text NOT NULL,
	"recipe" json NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"salt" text NOT NULL,
	"state" text NOT NULL,
	"progress" json NOT NULL,
	"reason" text,
	"counts" json NOT NULL,
	"hash" text,
	"manifest" json,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "data_release_file" (
	"release_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"rows" bigint,
	"sha256" text NOT NULL,
	CONSTRAINT "data_release_file_pk" PRIMARY KEY("release_id","name")
);
--> statement-breakpoint
CREATE TABLE "endpoint" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"base_url" text NOT NULL,
	"sealed_key" text,
	"classification" text NOT NULL,
	"models" json NOT NULL,
	"concurrency" bigint NOT NULL,
	"timeout_ms" bigint NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "endpoint_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "generation_call" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"prompt_id" text NOT NULL,
	"comparison_id" text,
	"endpoint_id" text NOT NULL,
	"model" text NOT NULL,
	"sample" bigint NOT NULL,
	"variant" bigint NOT NULL,
	"state" text NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"response_id" text,
	"answer" json,
	"error" text,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "generation_run" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"plan" json NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"total" bigint NOT NULL,
	"spent" json NOT NULL,
	"counts" json NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "prelabel" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"project_id" text NOT NULL,
	"comparison_id" text NOT NULL,
	"model" text NOT NULL,
	"display_order" json NOT NULL,
	"outcome" text NOT NULL,
	"preferred_id" text,
	"rationale" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "options" json;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "progress" json;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "spool" text;--> statement-breakpoint
ALTER TABLE "apikey" ADD CONSTRAINT "apikey_reference_id_user_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_release" ADD CONSTRAINT "data_release_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_release" ADD CONSTRAINT "data_release_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_release_file" ADD CONSTRAINT "data_release_file_release_id_data_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."data_release"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint" ADD CONSTRAINT "endpoint_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_call" ADD CONSTRAINT "generation_call_run_id_generation_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."generation_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_call" ADD CONSTRAINT "generation_call_prompt_id_prompt_id_fk" FOREIGN KEY ("prompt_id") REFERENCES "public"."prompt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_call" ADD CONSTRAINT "generation_call_comparison_id_comparison_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."comparison"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_call" ADD CONSTRAINT "generation_call_endpoint_id_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_call" ADD CONSTRAINT "generation_call_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_run" ADD CONSTRAINT "generation_run_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_run" ADD CONSTRAINT "generation_run_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prelabel" ADD CONSTRAINT "prelabel_run_id_generation_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."generation_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prelabel" ADD CONSTRAINT "prelabel_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prelabel" ADD CONSTRAINT "prelabel_comparison_id_comparison_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."comparison"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prelabel" ADD CONSTRAINT "prelabel_preferred_id_response_id_fk" FOREIGN KEY ("preferred_id") REFERENCES "public"."response"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "apikey_key" ON "apikey" USING btree ("key");--> statement-breakpoint
CREATE INDEX "apikey_reference" ON "apikey" USING btree ("reference_id");--> statement-breakpoint
CREATE UNIQUE INDEX "data_release_number" ON "data_release" USING btree ("project_id","number");--> statement-breakpoint
CREATE INDEX "data_release_state" ON "data_release" USING btree ("state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "generation_call_ordinal" ON "generation_call" USING btree ("run_id","ordinal");--> statement-breakpoint
CREATE INDEX "generation_call_state" ON "generation_call" USING btree ("run_id","state","ordinal");--> statement-breakpoint
CREATE INDEX "generation_call_response" ON "generation_call" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "generation_run_project" ON "generation_run" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE INDEX "generation_run_state" ON "generation_run" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "prelabel_project" ON "prelabel" USING btree ("project_id","comparison_id");--> statement-breakpoint
CREATE INDEX "prelabel_run" ON "prelabel" USING btree ("run_id");