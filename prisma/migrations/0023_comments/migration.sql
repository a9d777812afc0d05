-- CreateTable
CREATE TABLE "persona_comments" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "persona_id" UUID NOT NULL,
    "claim_id" UUID,
    "text" TEXT NOT NULL,
    "mentions" JSONB NOT NULL DEFAULT '[]',
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "persona_comments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "persona_comments_workspace_id_persona_id_created_at_id_idx" ON "persona_comments"("workspace_id", "persona_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "persona_comments_persona_id_idx" ON "persona_comments"("persona_id");

-- CreateIndex
CREATE INDEX "persona_comments_claim_id_idx" ON "persona_comments"("claim_id");

-- CreateIndex
CREATE INDEX "audit_entries_workspace_id_target_kind_target_id_at_id_idx" ON "audit_entries"("workspace_id", "target_kind", "target_id", "at" DESC, "id");

-- AddForeignKey
ALTER TABLE "persona_comments" ADD CONSTRAINT "persona_comments_persona_id_fkey" FOREIGN KEY ("persona_id") REFERENCES "personas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "persona_comments" ADD CONSTRAINT "persona_comments_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;
