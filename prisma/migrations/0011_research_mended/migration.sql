-- The log outlives an erasure, and a statement may hold what somebody said: it is named by its kind from now on.
UPDATE "audit_entries" SET "target_name" = 'finding' WHERE "target_kind" = 'finding';
