-- Whose profiles were erased, as hashes: a newer file of answers does not bring them back.
ALTER TABLE "participants" ADD COLUMN "erased_profiles" TEXT[] DEFAULT ARRAY[]::TEXT[];
-- The revision of a note that an erasure made: nobody saves over it from before.
ALTER TABLE "notes" ADD COLUMN "scrubbed_revision" INTEGER;
-- Who was known before and agreed to the link with a file of answers: undoing the file undoes that.
ALTER TABLE "survey_batches" ADD COLUMN "linked_ids" UUID[] DEFAULT ARRAY[]::UUID[];
