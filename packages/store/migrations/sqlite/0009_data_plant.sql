CREATE TABLE `apikey` (
	`id` text PRIMARY KEY NOT NULL,
	`config_id` text NOT NULL,
	`name` text,
	`start` text,
	`prefix` text,
	`key` text NOT NULL,
	`reference_id` text NOT NULL,
	`refill_interval` integer,
	`refill_amount` integer,
	`last_refill_at` integer,
	`enabled` integer,
	`rate_limit_enabled` integer,
	`rate_limit_time_window` integer,
	`rate_limit_max` integer,
	`request_count` integer,
	`remaining` integer,
	`last_request` integer,
	`expires_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`permissions` text,
	`metadata` text,
	FOREIGN KEY (`reference_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `apikey_key` ON `apikey` (`key`);--> statement-breakpoint
CREATE INDEX `apikey_reference` ON `apikey` (`reference_id`);--> statement-breakpoint
CREATE TABLE `data_release` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`recipe` text NOT NULL,
	`until` integer NOT NULL,
	`salt` text NOT NULL,
	`state` text NOT NULL,
	`progress` text NOT NULL,
	`reason` text,
	`counts` text NOT NULL,
	`hash` text,
	`manifest` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `data_release_number` ON `data_release` (`project_id`,`number`);--> statement-breakpoint
CREATE INDEX `data_release_state` ON `data_release` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `data_release_file` (
	`release_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`rows` integer,
	`sha256` text NOT NULL,
	PRIMARY KEY(`release_id`, `name`),
	FOREIGN KEY (`release_id`) REFERENCES `data_release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `endpoint` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`base_url` text NOT NULL,
	`sealed_key` text,
	`classification` text NOT NULL,
	`models` text NOT NULL,
	`concurrency` integer NOT NULL,
	`timeout_ms` integer NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `endpoint_name_unique` ON `endpoint` (`name`);--> statement-breakpoint
CREATE TABLE `generation_call` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`prompt_id` text NOT NULL,
	`comparison_id` text,
	`endpoint_id` text NOT NULL,
	`model` text NOT NULL,
	`sample` integer NOT NULL,
	`variant` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`response_id` text,
	`answer` text,
	`error` text,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`run_id`) REFERENCES `generation_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`prompt_id`) REFERENCES `prompt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`comparison_id`) REFERENCES `comparison`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`endpoint_id`) REFERENCES `endpoint`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `generation_call_ordinal` ON `generation_call` (`run_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `generation_call_state` ON `generation_call` (`run_id`,`state`,`ordinal`);--> statement-breakpoint
CREATE INDEX `generation_call_response` ON `generation_call` (`response_id`);--> statement-breakpoint
CREATE TABLE `generation_run` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`plan` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`total` integer NOT NULL,
	`spent` text NOT NULL,
	`counts` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `generation_run_project` ON `generation_run` (`project_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `generation_run_state` ON `generation_run` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `prelabel` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`project_id` text NOT NULL,
	`comparison_id` text NOT NULL,
	`model` text NOT NULL,
	`display_order` text NOT NULL,
	`outcome` text NOT NULL,
	`preferred_id` text,
	`rationale` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `generation_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`comparison_id`) REFERENCES `comparison`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`preferred_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `prelabel_project` ON `prelabel` (`project_id`,`comparison_id`);--> statement-breakpoint
CREATE INDEX `prelabel_run` ON `prelabel` (`run_id`);--> statement-breakpoint
ALTER TABLE `import_run` ADD `options` text;--> statement-breakpoint
ALTER TABLE `import_run` ADD `progress` text;--> statement-breakpoint
ALTER TABLE `import_run` ADD `spool` text;