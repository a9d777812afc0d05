-- What was frozen is taken away so that it can come back.
ALTER TABLE "frozen_views" ADD COLUMN "removed_at" TIMESTAMPTZ(3);
ALTER TABLE "frozen_answers" ADD COLUMN "removed_at" TIMESTAMPTZ(3);
