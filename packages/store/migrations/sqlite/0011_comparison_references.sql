DROP INDEX `prelabel_project`;--> statement-breakpoint
CREATE INDEX `prelabel_comparison` ON `prelabel` (`comparison_id`);--> statement-breakpoint
CREATE INDEX `generation_call_comparison` ON `generation_call` (`comparison_id`) WHERE comparison_id is not null;--> statement-breakpoint
CREATE INDEX `judgment_comparison` ON `judgment` (`comparison_id`);