CREATE VIRTUAL TABLE `text_words` USING fts5(`words`, `kind` UNINDEXED, `subject_id` UNINDEXED, `project_id` UNINDEXED, content='', contentless_unindexed=1, tokenize='ascii');
--> statement-breakpoint
INSERT INTO `text_words` (`text_words`, `rank`) VALUES ('automerge', 16);
