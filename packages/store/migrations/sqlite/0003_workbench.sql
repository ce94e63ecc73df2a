CREATE TABLE `flag` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`prompt_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`user_id` text NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`created_at` integer NOT NULL,
	`resolution` text,
	`resolved_by` text,
	`resolved_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`prompt_id`) REFERENCES `prompt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `flag_project` ON `flag` (`project_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `flag_open` ON `flag` (`project_id`,`prompt_id`) WHERE resolution is null;--> statement-breakpoint
CREATE TABLE `gold` (
	`comparison_id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`explanation` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`comparison_id`) REFERENCES `comparison`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `guideline` (
	`project_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `version`),
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `guideline_reading` (
	`project_id` text NOT NULL,
	`user_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `project_id`, `version`),
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `withdrawal` (
	`judgment_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`judgment_id`) REFERENCES `judgment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `working_style` (
	`user_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `comparison_open`;--> statement-breakpoint
ALTER TABLE `comparison` ADD `labeler_group` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `comparison` ADD `uncertainty` integer DEFAULT 1000 NOT NULL;--> statement-breakpoint
ALTER TABLE `comparison` ADD `is_gold` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `comparison` ADD `is_hidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `comparison_by_priority` ON `comparison` (`project_id`,`labeler_group`,priority desc,`id`) WHERE open_slots > 0;--> statement-breakpoint
CREATE INDEX `comparison_by_age` ON `comparison` (`project_id`,`labeler_group`,`id`) WHERE open_slots > 0;--> statement-breakpoint
CREATE INDEX `comparison_by_uncertainty` ON `comparison` (`project_id`,`labeler_group`,uncertainty desc,`id`) WHERE open_slots > 0;--> statement-breakpoint
CREATE INDEX `comparison_gold` ON `comparison` (`project_id`,`id`) WHERE is_gold;--> statement-breakpoint
ALTER TABLE `judgment` ADD `ranking` text;--> statement-breakpoint
ALTER TABLE `judgment` ADD `ratings` text;--> statement-breakpoint
ALTER TABLE `judgment` ADD `criteria` text;--> statement-breakpoint
ALTER TABLE `judgment` ADD `issue_tags` text;--> statement-breakpoint
ALTER TABLE `judgment` ADD `confidence` integer;--> statement-breakpoint
ALTER TABLE `judgment` ADD `marks` text;--> statement-breakpoint
ALTER TABLE `judgment` ADD `guideline_version` integer;--> statement-breakpoint
ALTER TABLE `membership` ADD `labeler_group` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `membership` ADD `begun` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `rewrite` ADD `change_summary` text;--> statement-breakpoint
CREATE TRIGGER `withdrawal_refuses_update` BEFORE UPDATE ON `withdrawal` BEGIN SELECT RAISE(ABORT, 'withdrawal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `withdrawal_refuses_delete` BEFORE DELETE ON `withdrawal` BEGIN SELECT RAISE(ABORT, 'withdrawal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `guideline_refuses_update` BEFORE UPDATE ON `guideline` BEGIN SELECT RAISE(ABORT, 'guideline is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `guideline_refuses_delete` BEFORE DELETE ON `guideline` BEGIN SELECT RAISE(ABORT, 'guideline is append-only'); END;
