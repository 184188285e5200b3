-- CreateEnum
CREATE TYPE "attempt_outcome" AS ENUM ('complete', 'returned', 'cancelled', 'invalid_model_output', 'error', 'out_of_memory', 'crash', 'timeout', 'worker_lost', 'infrastructure', 'runtime_class_changed');

-- One row for each attempt at a cell, written when it ends: the log, what it cost, and who pays.
CREATE TABLE "cell_attempts" (
    "team_id" UUID NOT NULL,
    "cell_id" CHAR(64) NOT NULL,
    "fence" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "sweep_id" UUID NOT NULL,
    "worker" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "device_ms" DOUBLE PRECISION,
    "outcome" "attempt_outcome" NOT NULL,
    "message" TEXT,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "log_key" TEXT,
    "log_bytes" INTEGER,

    CONSTRAINT "cell_attempts_pkey" PRIMARY KEY ("team_id","cell_id","fence","number")
);

-- CreateIndex
CREATE INDEX "cell_attempts_team_id_sweep_id_idx" ON "cell_attempts"("team_id", "sweep_id");

-- CreateIndex
CREATE INDEX "cell_attempts_log_key_idx" ON "cell_attempts"("log_key");

-- AddForeignKey
ALTER TABLE "cell_attempts" ADD CONSTRAINT "cell_attempts_team_id_cell_id_fkey" FOREIGN KEY ("team_id", "cell_id") REFERENCES "cells"("team_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
