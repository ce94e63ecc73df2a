CREATE TABLE `image` (
	`id` text PRIMARY KEY NOT NULL,
	`prompt_id` text NOT NULL,
	`type` text NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`prompt_id`) REFERENCES `prompt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `image_prompt` ON `image` (`prompt_id`);