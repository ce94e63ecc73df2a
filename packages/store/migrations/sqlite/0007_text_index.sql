CREATE VIRTUAL TABLE `text_words` USING fts5(`words`, `kind` UNINDEXED, `subject_id` UNINDEXED, `project_id` UNINDEXED, content='', contentless_unindexed=1, tokenize='ascii');
