CREATE TABLE `benchmark` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`name` text NOT NULL,
	`file_name` text NOT NULL,
	`prompts` integer NOT NULL,
	`hash` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `benchmark_name` ON `benchmark` (`project_id`,`name`);--> statement-breakpoint
CREATE INDEX `benchmark_hash` ON `benchmark` (`project_id`,`hash`);--> statement-breakpoint
CREATE TABLE `benchmark_stretch` (
	`benchmark_id` text NOT NULL,
	`first` integer NOT NULL,
	`signatures` blob NOT NULL,
	`hashes` blob NOT NULL,
	`excerpts` text NOT NULL,
	PRIMARY KEY(`benchmark_id`, `first`),
	FOREIGN KEY (`benchmark_id`) REFERENCES `benchmark`(`id`) ON UPDATE no action ON DELETE no action
);
