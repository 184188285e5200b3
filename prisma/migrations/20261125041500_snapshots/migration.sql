-- Results as they stood once, with the manifest of the cells behind them.
CREATE TABLE "snapshots" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "sweep_id" UUID NOT NULL,
    "query" JSONB NOT NULL,
    "answer" JSONB NOT NULL,
    "cells" INTEGER NOT NULL,
    "manifest_key" TEXT NOT NULL,
    "manifest_bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "snapshots_sweep_id_fkey" FOREIGN KEY ("sweep_id") REFERENCES "sweeps"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "snapshots_sweep_id_id_idx" ON "snapshots"("sweep_id", "id");
CREATE INDEX "snapshots_manifest_key_idx" ON "snapshots"("manifest_key");
