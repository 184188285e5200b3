-- A paused sweep keeps its place and runs no cell. It is not live: whoever else wants its cells takes them over.
ALTER TYPE "sweep_state" ADD VALUE 'paused' AFTER 'running';

-- What can be changed while a sweep runs. The revision is its ETag.
ALTER TABLE "sweeps" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 3;
ALTER TABLE "sweeps" ADD COLUMN "concurrency" INTEGER;
ALTER TABLE "sweeps" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "sweeps" ADD COLUMN "open_shards" INTEGER NOT NULL DEFAULT 1;

-- A team's own limit of cells in flight. Null takes the configured one.
ALTER TABLE "teams" ADD COLUMN "max_cells_in_flight" INTEGER;

-- The amendment that brought the cell into the sweep. 0 is the registered plan.
ALTER TABLE "sweep_cells" ADD COLUMN "amendment" INTEGER NOT NULL DEFAULT 0;

-- CreateEnum
CREATE TYPE "amendment_kind" AS ENUM ('registered', 'extend', 'rerun');

-- CreateEnum
CREATE TYPE "amendment_state" AS ENUM ('requested', 'applied', 'withdrawn');

-- CreateTable
CREATE TABLE "sweep_amendments" (
    "sweep_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "team_id" UUID NOT NULL,
    "kind" "amendment_kind" NOT NULL,
    "state" "amendment_state" NOT NULL,
    "change" JSONB NOT NULL,
    "spec" JSONB NOT NULL,
    "cells" INTEGER,
    "previous_hash" CHAR(64),
    "hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "sweep_amendments_pkey" PRIMARY KEY ("sweep_id","number")
);

-- CreateIndex
CREATE INDEX "sweep_amendments_state_created_at_idx" ON "sweep_amendments"("state", "created_at");

-- AddForeignKey
ALTER TABLE "sweep_amendments" ADD CONSTRAINT "sweep_amendments_sweep_id_fkey" FOREIGN KEY ("sweep_id") REFERENCES "sweeps"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
