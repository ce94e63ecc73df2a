CREATE TABLE "benchmark" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"name" text NOT NULL,
	"file_name" text NOT NULL,
	"prompts" bigint NOT NULL,
	"hash" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "benchmark_stretch" (
	"benchmark_id" text NOT NULL,
	"first" bigint NOT NULL,
	"signatures" "bytea" NOT NULL,
	"hashes" "bytea" NOT NULL,
	"excerpts" json NOT NULL,
	CONSTRAINT "benchmark_stretch_pk" PRIMARY KEY("benchmark_id","first")
);
--> statement-breakpoint
ALTER TABLE "benchmark" ADD CONSTRAINT "benchmark_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmark" ADD CONSTRAINT "benchmark_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmark_stretch" ADD CONSTRAINT "benchmark_stretch_benchmark_id_benchmark_id_fk" FOREIGN KEY ("benchmark_id") REFERENCES "public"."benchmark"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "benchmark_name" ON "benchmark" USING btree ("project_id","name");--> statement-breakpoint
CREATE INDEX "benchmark_hash" ON "benchmark" USING btree ("project_id","hash");