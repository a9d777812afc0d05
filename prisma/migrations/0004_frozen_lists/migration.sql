-- CreateTable
CREATE TABLE "frozen_lists" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "member_count" INTEGER NOT NULL,
    "membership_hash" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "known_at" TIMESTAMPTZ(3) NOT NULL,
    "source" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "frozen_lists_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "frozen_lists_workspace_id_created_at_id_idx" ON "frozen_lists"("workspace_id", "created_at" DESC, "id");
