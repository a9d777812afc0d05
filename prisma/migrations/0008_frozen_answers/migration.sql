-- CreateTable
CREATE TABLE "frozen_answers" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "insight" JSONB NOT NULL,
    "answer" JSONB NOT NULL,
    "zone" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "frozen_answers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "frozen_answers_workspace_id_created_at_idx" ON "frozen_answers"("workspace_id", "created_at" DESC);
