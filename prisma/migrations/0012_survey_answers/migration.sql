-- Answers of a survey that came in together, so that they can be taken back together.
CREATE TABLE "survey_batches" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "answers" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "profiles" INTEGER NOT NULL DEFAULT 0,
    "participant_ids" UUID[],
    "introduced" JSONB NOT NULL DEFAULT '[]',
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_batches_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "survey_batches_workspace_id_idx" ON "survey_batches"("workspace_id");
CREATE INDEX "survey_batches_study_id_idx" ON "survey_batches"("study_id");
ALTER TABLE "survey_batches" ADD CONSTRAINT "survey_batches_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notes" ADD COLUMN "survey_batch_id" UUID;
CREATE INDEX "notes_survey_batch_id_idx" ON "notes"("survey_batch_id");
ALTER TABLE "notes" ADD CONSTRAINT "notes_survey_batch_id_fkey" FOREIGN KEY ("survey_batch_id") REFERENCES "survey_batches"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "notes_workspace_id_profile_id_idx" ON "notes"("workspace_id", "profile_id");
