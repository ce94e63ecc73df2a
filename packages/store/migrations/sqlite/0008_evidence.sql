CREATE TABLE `candidate` (
	`glossary_id` text NOT NULL,
	`key` text NOT NULL,
	`decision` text NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	`proposal_id` text,
	`concept_id` text,
	PRIMARY KEY(`glossary_id`, `key`),
	FOREIGN KEY (`glossary_id`) REFERENCES `glossary`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `dismissal` (
	`id` text PRIMARY KEY NOT NULL,
	`glossary_id` text NOT NULL,
	`release_id` text NOT NULL,
	`project_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`user_id` text NOT NULL,
	`response_id` text,
	`code` text NOT NULL,
	`concept_id` text NOT NULL,
	`term_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`context` text NOT NULL,
	`reason` text NOT NULL,
	`comment` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`glossary_id`) REFERENCES `glossary`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dismissal_finding` ON `dismissal` (`assignment_id`,`user_id`,`response_id`,`code`,`start`,`end`);--> statement-breakpoint
CREATE INDEX `dismissal_term` ON `dismissal` (`glossary_id`,`concept_id`,`term_id`);--> statement-breakpoint
CREATE INDEX `dismissal_task` ON `dismissal` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `reference_document` (
	`id` text PRIMARY KEY NOT NULL,
	`glossary_id` text NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`word_count` integer NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`glossary_id`) REFERENCES `glossary`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reference_document_glossary` ON `reference_document` (`glossary_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `suggestion` (
	`id` text PRIMARY KEY NOT NULL,
	`glossary_id` text NOT NULL,
	`project_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`user_id` text NOT NULL,
	`term` text NOT NULL,
	`note` text NOT NULL,
	`context` text NOT NULL,
	`state` text NOT NULL,
	`reply` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`proposal_id` text,
	`concept_id` text,
	`seen_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`glossary_id`) REFERENCES `glossary`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestion_glossary` ON `suggestion` (`glossary_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `suggestion_user` ON `suggestion` (`user_id`,`project_id`,`created_at`);