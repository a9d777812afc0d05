-- AlterTable
ALTER TABLE "personas" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'primary',
ADD COLUMN     "sections" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "persona_settings" (
    "workspace_id" UUID NOT NULL,
    "template" JSONB NOT NULL,
    "thresholds" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "persona_settings_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "persona_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'bare',
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled" TEXT,
    "pending" TEXT,
    "ground" TEXT,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_readings" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "known_at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_readings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_questions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "to_dos" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "user_id" UUID,
    "kind" TEXT NOT NULL,
    "persona_key" TEXT NOT NULL,
    "claim_id" UUID,
    "subject" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "to_dos_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claims_workspace_id_persona_id_idx" ON "claims"("workspace_id", "persona_id");

-- CreateIndex
CREATE INDEX "claims_persona_id_idx" ON "claims"("persona_id");

-- CreateIndex
CREATE INDEX "evidence_workspace_id_kind_idx" ON "evidence"("workspace_id", "kind");

-- CreateIndex
CREATE INDEX "evidence_claim_id_idx" ON "evidence"("claim_id");

-- CreateIndex
CREATE INDEX "evidence_readings_workspace_id_idx" ON "evidence_readings"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_readings_evidence_id_snapshot_id_key" ON "evidence_readings"("evidence_id", "snapshot_id");

-- CreateIndex
CREATE INDEX "claim_questions_workspace_id_idx" ON "claim_questions"("workspace_id");

-- CreateIndex
CREATE INDEX "claim_questions_claim_id_idx" ON "claim_questions"("claim_id");

-- CreateIndex
CREATE INDEX "to_dos_workspace_id_done_at_idx" ON "to_dos"("workspace_id", "done_at");

-- CreateIndex
CREATE UNIQUE INDEX "to_dos_workspace_id_subject_key" ON "to_dos"("workspace_id", "subject");

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_persona_id_fkey" FOREIGN KEY ("persona_id") REFERENCES "personas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_readings" ADD CONSTRAINT "evidence_readings_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_questions" ADD CONSTRAINT "claim_questions_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;


