-- AlterTable
ALTER TABLE "personas" ADD COLUMN     "hypothesis" JSONB;

-- CreateTable
CREATE TABLE "persona_versions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "persona_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "rolled_back_from" INTEGER,
    "baseline" JSONB,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "persona_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "persona_drifts" (
    "persona_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "persona_drifts_pkey" PRIMARY KEY ("persona_id")
);

-- CreateTable
CREATE TABLE "persona_links" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "persona_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "persona_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "persona_versions_workspace_id_idx" ON "persona_versions"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "persona_versions_persona_id_number_key" ON "persona_versions"("persona_id", "number");

-- CreateIndex
CREATE INDEX "persona_drifts_workspace_id_idx" ON "persona_drifts"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "persona_links_token_hash_key" ON "persona_links"("token_hash");

-- CreateIndex
CREATE INDEX "persona_links_workspace_id_idx" ON "persona_links"("workspace_id");

-- CreateIndex
CREATE INDEX "persona_links_persona_id_idx" ON "persona_links"("persona_id");

-- AddForeignKey
ALTER TABLE "persona_versions" ADD CONSTRAINT "persona_versions_persona_id_fkey" FOREIGN KEY ("persona_id") REFERENCES "personas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "persona_links" ADD CONSTRAINT "persona_links_persona_id_fkey" FOREIGN KEY ("persona_id") REFERENCES "personas"("id") ON DELETE CASCADE ON UPDATE CASCADE;


