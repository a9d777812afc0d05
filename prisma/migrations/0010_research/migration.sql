-- CreateTable
CREATE TABLE "studies" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "owner_id" TEXT,
    "owner_name" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participants" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "profile_id" TEXT,
    "link_consented" BOOLEAN NOT NULL DEFAULT false,
    "consent_scope" TEXT NOT NULL DEFAULT 'team',
    "consent_until" TIMESTAMPTZ(3),
    "consent_withdrawn_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "participants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant_contacts" (
    "participant_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "participant_contacts_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "interviews" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "participant_id" UUID,
    "title" TEXT NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "length_minutes" INTEGER,
    "interviewer" TEXT NOT NULL DEFAULT '',
    "asked_by" TEXT[],
    "audio_file_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "interviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transcripts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "file_name" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_name" TEXT NOT NULL,

    CONSTRAINT "transcripts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transcript_lines" (
    "transcript_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "speaker" TEXT NOT NULL DEFAULT '',
    "start_ms" INTEGER,
    "end_ms" INTEGER,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "transcript_lines_pkey" PRIMARY KEY ("transcript_id","position")
);

-- CreateTable
CREATE TABLE "transcript_corrections" (
    "transcript_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transcript_corrections_pkey" PRIMARY KEY ("transcript_id","version","position")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "study_id" UUID,
    "interview_id" UUID,
    "participant_id" UUID,
    "kind" TEXT NOT NULL DEFAULT 'note',
    "title" TEXT NOT NULL DEFAULT '',
    "doc" JSONB NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "profile_id" TEXT,
    "survey_row" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "updated_by_name" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_versions" (
    "note_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "doc" JSONB NOT NULL,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_versions_pkey" PRIMARY KEY ("note_id","revision")
);

-- CreateTable
CREATE TABLE "note_editors" (
    "note_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_editors_pkey" PRIMARY KEY ("note_id","user_id")
);

-- CreateTable
CREATE TABLE "research_files" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "note_id" UUID,
    "interview_id" UUID,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "research_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag_groups" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "tag_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tags" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "group_id" UUID,
    "name" TEXT NOT NULL,
    "color" INTEGER NOT NULL DEFAULT 1,
    "shortcut" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "highlights" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "study_id" UUID,
    "interview_id" UUID,
    "note_id" UUID,
    "participant_id" UUID,
    "quote" TEXT NOT NULL,
    "speaker" TEXT NOT NULL DEFAULT '',
    "start_ms" INTEGER,
    "first_line" INTEGER,
    "first_offset" INTEGER,
    "last_line" INTEGER,
    "last_offset" INTEGER,
    "source_version" INTEGER NOT NULL,
    "corrected_at" TIMESTAMPTZ(3),
    "comment" TEXT NOT NULL DEFAULT '',
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "highlights_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "highlight_tags" (
    "highlight_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,

    CONSTRAINT "highlight_tags_pkey" PRIMARY KEY ("highlight_id","tag_id")
);

-- CreateTable
CREATE TABLE "findings" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "study_id" UUID,
    "statement" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "findings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_highlights" (
    "finding_id" UUID NOT NULL,
    "highlight_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "finding_highlights_pkey" PRIMARY KEY ("finding_id","highlight_id")
);

-- CreateTable
CREATE TABLE "affinity_groups" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "color" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "affinity_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affinity_places" (
    "highlight_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "affinity_places_pkey" PRIMARY KEY ("highlight_id")
);

-- CreateTable
CREATE TABLE "persona_attachments" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "persona_id" UUID NOT NULL,
    "note_id" UUID,
    "interview_id" UUID,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "persona_attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invite_draws" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "study_key" TEXT,
    "segment_key" TEXT NOT NULL,
    "segment_version" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "rest_days" INTEGER NOT NULL,
    "pool_count" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invite_draws_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invited_profiles" (
    "draw_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "profile_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invited_profiles_pkey" PRIMARY KEY ("draw_id","profile_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "studies_workspace_id_key_key" ON "studies"("workspace_id", "key");

-- CreateIndex
CREATE INDEX "participants_workspace_id_profile_id_idx" ON "participants"("workspace_id", "profile_id");

-- CreateIndex
CREATE UNIQUE INDEX "participants_workspace_id_pseudonym_key" ON "participants"("workspace_id", "pseudonym");

-- CreateIndex
CREATE INDEX "participant_contacts_workspace_id_idx" ON "participant_contacts"("workspace_id");

-- CreateIndex
CREATE INDEX "interviews_workspace_id_held_at_id_idx" ON "interviews"("workspace_id", "held_at" DESC, "id");

-- CreateIndex
CREATE INDEX "interviews_study_id_idx" ON "interviews"("study_id");

-- CreateIndex
CREATE INDEX "interviews_participant_id_idx" ON "interviews"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "transcripts_interview_id_key" ON "transcripts"("interview_id");

-- CreateIndex
CREATE INDEX "transcripts_workspace_id_idx" ON "transcripts"("workspace_id");

-- CreateIndex
CREATE INDEX "transcript_lines_workspace_id_idx" ON "transcript_lines"("workspace_id");

-- CreateIndex
CREATE INDEX "transcript_corrections_workspace_id_idx" ON "transcript_corrections"("workspace_id");

-- CreateIndex
CREATE INDEX "notes_workspace_id_updated_at_id_idx" ON "notes"("workspace_id", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "notes_interview_id_idx" ON "notes"("interview_id");

-- CreateIndex
CREATE INDEX "notes_participant_id_idx" ON "notes"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "notes_study_id_survey_row_key" ON "notes"("study_id", "survey_row");

-- CreateIndex
CREATE INDEX "note_versions_workspace_id_idx" ON "note_versions"("workspace_id");

-- CreateIndex
CREATE INDEX "note_editors_workspace_id_idx" ON "note_editors"("workspace_id");

-- CreateIndex
CREATE INDEX "research_files_workspace_id_idx" ON "research_files"("workspace_id");

-- CreateIndex
CREATE INDEX "research_files_note_id_idx" ON "research_files"("note_id");

-- CreateIndex
CREATE INDEX "research_files_interview_id_idx" ON "research_files"("interview_id");

-- CreateIndex
CREATE UNIQUE INDEX "tag_groups_workspace_id_name_key" ON "tag_groups"("workspace_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "tags_workspace_id_name_key" ON "tags"("workspace_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "tags_workspace_id_shortcut_key" ON "tags"("workspace_id", "shortcut");

-- CreateIndex
CREATE INDEX "highlights_workspace_id_created_at_id_idx" ON "highlights"("workspace_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "highlights_interview_id_idx" ON "highlights"("interview_id");

-- CreateIndex
CREATE INDEX "highlights_note_id_idx" ON "highlights"("note_id");

-- CreateIndex
CREATE INDEX "highlights_participant_id_idx" ON "highlights"("participant_id");

-- CreateIndex
CREATE INDEX "highlights_study_id_idx" ON "highlights"("study_id");

-- CreateIndex
CREATE INDEX "highlight_tags_tag_id_idx" ON "highlight_tags"("tag_id");

-- CreateIndex
CREATE INDEX "highlight_tags_workspace_id_idx" ON "highlight_tags"("workspace_id");

-- CreateIndex
CREATE INDEX "findings_workspace_id_updated_at_id_idx" ON "findings"("workspace_id", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "findings_study_id_idx" ON "findings"("study_id");

-- CreateIndex
CREATE INDEX "finding_highlights_highlight_id_idx" ON "finding_highlights"("highlight_id");

-- CreateIndex
CREATE INDEX "finding_highlights_workspace_id_idx" ON "finding_highlights"("workspace_id");

-- CreateIndex
CREATE INDEX "affinity_groups_workspace_id_idx" ON "affinity_groups"("workspace_id");

-- CreateIndex
CREATE INDEX "affinity_groups_study_id_idx" ON "affinity_groups"("study_id");

-- CreateIndex
CREATE INDEX "affinity_places_group_id_idx" ON "affinity_places"("group_id");

-- CreateIndex
CREATE INDEX "affinity_places_workspace_id_idx" ON "affinity_places"("workspace_id");

-- CreateIndex
CREATE INDEX "persona_attachments_workspace_id_idx" ON "persona_attachments"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "persona_attachments_persona_id_note_id_key" ON "persona_attachments"("persona_id", "note_id");

-- CreateIndex
CREATE UNIQUE INDEX "persona_attachments_persona_id_interview_id_key" ON "persona_attachments"("persona_id", "interview_id");

-- CreateIndex
CREATE INDEX "invite_draws_workspace_id_created_at_id_idx" ON "invite_draws"("workspace_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "invited_profiles_workspace_id_drawn_at_idx" ON "invited_profiles"("workspace_id", "drawn_at");

-- AddForeignKey
ALTER TABLE "participant_contacts" ADD CONSTRAINT "participant_contacts_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participants"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcripts" ADD CONSTRAINT "transcripts_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript_lines" ADD CONSTRAINT "transcript_lines_transcript_id_fkey" FOREIGN KEY ("transcript_id") REFERENCES "transcripts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript_corrections" ADD CONSTRAINT "transcript_corrections_transcript_id_fkey" FOREIGN KEY ("transcript_id") REFERENCES "transcripts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participants"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_versions" ADD CONSTRAINT "note_versions_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_editors" ADD CONSTRAINT "note_editors_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research_files" ADD CONSTRAINT "research_files_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research_files" ADD CONSTRAINT "research_files_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "tag_groups"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participants"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlight_tags" ADD CONSTRAINT "highlight_tags_highlight_id_fkey" FOREIGN KEY ("highlight_id") REFERENCES "highlights"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlight_tags" ADD CONSTRAINT "highlight_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_highlights" ADD CONSTRAINT "finding_highlights_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "findings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_highlights" ADD CONSTRAINT "finding_highlights_highlight_id_fkey" FOREIGN KEY ("highlight_id") REFERENCES "highlights"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affinity_groups" ADD CONSTRAINT "affinity_groups_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affinity_places" ADD CONSTRAINT "affinity_places_highlight_id_fkey" FOREIGN KEY ("highlight_id") REFERENCES "highlights"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affinity_places" ADD CONSTRAINT "affinity_places_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "affinity_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "persona_attachments" ADD CONSTRAINT "persona_attachments_persona_id_fkey" FOREIGN KEY ("persona_id") REFERENCES "personas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "persona_attachments" ADD CONSTRAINT "persona_attachments_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "persona_attachments" ADD CONSTRAINT "persona_attachments_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invited_profiles" ADD CONSTRAINT "invited_profiles_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "invite_draws"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Full text: questions ask with the same expressions.
CREATE INDEX "transcript_lines_words_idx" ON "transcript_lines" USING gin (to_tsvector('english', "text"));
CREATE INDEX "notes_words_idx" ON "notes" USING gin (to_tsvector('english', "title" || ' ' || "text"));
CREATE INDEX "highlights_words_idx" ON "highlights" USING gin (to_tsvector('english', "quote" || ' ' || "comment"));
CREATE INDEX "findings_words_idx" ON "findings" USING gin (to_tsvector('english', "statement" || ' ' || "detail"));
