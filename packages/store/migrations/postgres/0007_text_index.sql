CREATE TABLE "text_words" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"words" "tsvector" NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"project_id" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "text_words_words" ON "text_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "text_words_project" ON "text_words" ("project_id","number");
