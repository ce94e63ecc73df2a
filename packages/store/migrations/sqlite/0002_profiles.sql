CREATE TABLE `__new_adherence` (
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`release_id` text NOT NULL,
	`profile` text NOT NULL,
	`engine` text NOT NULL,
	`result` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`subject_id`, `release_id`, `profile`, `engine`),
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_adherence`("subject_kind", "subject_id", "release_id", "profile", "engine", "result", "created_at") SELECT "subject_kind", "subject_id", "release_id", 'default', "engine", "result", "created_at" FROM `adherence`;--> statement-breakpoint
DROP TABLE `adherence`;--> statement-breakpoint
ALTER TABLE `__new_adherence` RENAME TO `adherence`;--> statement-breakpoint
-- A table that is made anew has lost its triggers.
CREATE TRIGGER `adherence_refuses_update` BEFORE UPDATE ON `adherence` BEGIN SELECT RAISE(ABORT, 'adherence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `adherence_refuses_delete` BEFORE DELETE ON `adherence` BEGIN SELECT RAISE(ABORT, 'adherence is append-only'); END;
--> statement-breakpoint
ALTER TABLE `project` ADD `profile` text DEFAULT 'default' NOT NULL;--> statement-breakpoint
CREATE INDEX `job_project` ON `job` (`project_id`,`kind`,`created_at`);--> statement-breakpoint
CREATE INDEX `prompt_project` ON `prompt` (`project_id`,`id`);