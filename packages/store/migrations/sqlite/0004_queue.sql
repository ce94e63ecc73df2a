ALTER TABLE `comparison` ADD `reopened_at` integer;--> statement-breakpoint
CREATE INDEX `comparison_reopened` ON `comparison` (`project_id`,`labeler_group`,`reopened_at`) WHERE open_slots > 0 and reopened_at is not null;--> statement-breakpoint
CREATE INDEX `comparison_closed` ON `comparison` (`project_id`,`id`) WHERE open_slots = 0 and not is_gold and not is_hidden;--> statement-breakpoint
CREATE INDEX `comparison_hidden` ON `comparison` (`project_id`,`id`) WHERE is_hidden;--> statement-breakpoint
ALTER TABLE `flag` ADD `resolution_note` text;--> statement-breakpoint
CREATE INDEX `flag_assignment` ON `flag` (`assignment_id`);--> statement-breakpoint
ALTER TABLE `membership` ADD `cursor` text;--> statement-breakpoint
CREATE INDEX `assignment_held` ON `assignment` (`project_id`,`comparison_id`) WHERE state in ('leased', 'reserved');