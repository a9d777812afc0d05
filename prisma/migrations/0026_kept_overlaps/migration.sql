-- CreateTable
CREATE TABLE "kept_overlaps" (
    "workspace_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "overlaps" JSONB NOT NULL,

    CONSTRAINT "kept_overlaps_pkey" PRIMARY KEY ("workspace_id","question")
);

-- CreateIndex
CREATE INDEX "kept_overlaps_snapshot_id_idx" ON "kept_overlaps"("snapshot_id");

-- AddForeignKey
ALTER TABLE "kept_overlaps" ADD CONSTRAINT "kept_overlaps_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "segment_snapshots"("id") ON DELETE CASCADE ON UPDATE CASCADE;
