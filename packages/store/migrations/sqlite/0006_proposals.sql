CREATE TABLE `proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`glossary_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`author_id` text,
	`approver_id` text,
	`approved_as` integer,
	`release_id` text,
	`file_name` text,
	`rollback_of` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`glossary_id`) REFERENCES `glossary`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approver_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rollback_of`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_number` ON `proposal` (`glossary_id`,`number`);--> statement-breakpoint
CREATE INDEX `proposal_state` ON `proposal` (`glossary_id`,`state`);--> statement-breakpoint
CREATE INDEX `proposal_release` ON `proposal` (`release_id`);--> statement-breakpoint
CREATE TABLE `proposal_change` (
	`proposal_id` text NOT NULL,
	`concept_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`before` text,
	`after` text,
	`revision` integer NOT NULL,
	`editor_id` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `concept_id`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`editor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposal_change_name` ON `proposal_change` (`proposal_id`,`name`,`concept_id`);--> statement-breakpoint
CREATE INDEX `proposal_change_concept` ON `proposal_change` (`concept_id`);--> statement-breakpoint
CREATE TABLE `proposal_event` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`kind` text NOT NULL,
	`user_id` text,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposal_event_proposal` ON `proposal_event` (`proposal_id`,`created_at`);--> statement-breakpoint
DROP TABLE `concept`;--> statement-breakpoint
DROP TABLE `term`;--> statement-breakpoint
ALTER TABLE `assignment` ADD `release_id` text;--> statement-breakpoint
UPDATE `assignment` SET `release_id` = (SELECT `release_id` FROM `project` WHERE `project`.`id` = `assignment`.`project_id`);--> statement-breakpoint
ALTER TABLE `project` ADD `follows_newest` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `notes` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `effective_from` text;
--> statement-breakpoint
CREATE TRIGGER `proposal_event_refuses_update` BEFORE UPDATE ON `proposal_event` BEGIN SELECT RAISE(ABORT, 'proposal_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `proposal_event_refuses_delete` BEFORE DELETE ON `proposal_event` BEGIN SELECT RAISE(ABORT, 'proposal_event is append-only'); END;
