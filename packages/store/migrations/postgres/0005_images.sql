CREATE TABLE "image" (
	"id" text PRIMARY KEY NOT NULL,
	"prompt_id" text NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "image" ADD CONSTRAINT "image_prompt_id_prompt_id_fk" FOREIGN KEY ("prompt_id") REFERENCES "public"."prompt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "image_prompt" ON "image" USING btree ("prompt_id");