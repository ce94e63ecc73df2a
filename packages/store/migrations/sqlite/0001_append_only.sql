-- Rows of these tables are added, never changed or removed.
CREATE TRIGGER `judgment_refuses_update` BEFORE UPDATE ON `judgment` BEGIN SELECT RAISE(ABORT, 'judgment is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `judgment_refuses_delete` BEFORE DELETE ON `judgment` BEGIN SELECT RAISE(ABORT, 'judgment is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `rewrite_refuses_update` BEFORE UPDATE ON `rewrite` BEGIN SELECT RAISE(ABORT, 'rewrite is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `rewrite_refuses_delete` BEFORE DELETE ON `rewrite` BEGIN SELECT RAISE(ABORT, 'rewrite is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `review_refuses_update` BEFORE UPDATE ON `review` BEGIN SELECT RAISE(ABORT, 'review is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `review_refuses_delete` BEFORE DELETE ON `review` BEGIN SELECT RAISE(ABORT, 'review is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `adherence_refuses_update` BEFORE UPDATE ON `adherence` BEGIN SELECT RAISE(ABORT, 'adherence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `adherence_refuses_delete` BEFORE DELETE ON `adherence` BEGIN SELECT RAISE(ABORT, 'adherence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `release_refuses_update` BEFORE UPDATE ON `release` BEGIN SELECT RAISE(ABORT, 'release is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `release_refuses_delete` BEFORE DELETE ON `release` BEGIN SELECT RAISE(ABORT, 'release is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_refuses_update` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_refuses_delete` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
