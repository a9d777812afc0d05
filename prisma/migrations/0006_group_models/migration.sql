-- CreateTable
CREATE TABLE "group_models" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_models_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_model_versions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "query" JSONB NOT NULL,
    "known" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_model_versions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "group_models_workspace_id_key_key" ON "group_models"("workspace_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "group_model_versions_model_id_number_key" ON "group_model_versions"("model_id", "number");

-- CreateIndex
CREATE INDEX "group_model_versions_workspace_id_idx" ON "group_model_versions"("workspace_id");

-- AddForeignKey
ALTER TABLE "group_model_versions" ADD CONSTRAINT "group_model_versions_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "group_models"("id") ON DELETE CASCADE ON UPDATE CASCADE;
