-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('viewer', 'submitter', 'admin');

-- CreateEnum
CREATE TYPE "sweep_state" AS ENUM ('planning', 'running', 'completed', 'completed_with_gaps', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "cell_state" AS ENUM ('pending', 'running', 'complete', 'failed');

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "models" (
    "id" UUID NOT NULL,
    "team_id" UUID,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "world" TEXT NOT NULL,
    "data_parameters" JSONB NOT NULL,
    "architecture" TEXT NOT NULL,
    "space" TEXT NOT NULL,
    "graphs" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "models_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sweeps" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "state" "sweep_state" NOT NULL DEFAULT 'planning',
    "device" TEXT NOT NULL,
    "runtime_class" TEXT,
    "schedule_id" UUID,
    "excluded" JSONB NOT NULL DEFAULT '[]',
    "cells_total" INTEGER NOT NULL DEFAULT 0,
    "cells_reused" INTEGER NOT NULL DEFAULT 0,
    "cells_complete" INTEGER NOT NULL DEFAULT 0,
    "cells_failed" INTEGER NOT NULL DEFAULT 0,
    "gate" JSONB,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sweeps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cells" (
    "team_id" UUID NOT NULL,
    "id" CHAR(64) NOT NULL,
    "spec" JSONB NOT NULL,
    "world" TEXT NOT NULL,
    "architecture" TEXT NOT NULL,
    "space" TEXT NOT NULL,
    "model_name" TEXT NOT NULL,
    "sampler" TEXT NOT NULL,
    "steps" INTEGER,
    "seed" INTEGER NOT NULL,
    "samples" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "runtime_class" TEXT NOT NULL,
    "state" "cell_state" NOT NULL DEFAULT 'pending',
    "fence" INTEGER NOT NULL DEFAULT 0,
    "owner_sweep_id" UUID,
    "failure" JSONB,
    "checks" JSONB,
    "nfe" DOUBLE PRECISION,
    "lifts_per_token" DOUBLE PRECISION,
    "flops" DOUBLE PRECISION,
    "timing" JSONB,
    "worker" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "committed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cells_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "sweep_cells" (
    "sweep_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "shard" INTEGER NOT NULL,
    "team_id" UUID NOT NULL,
    "cell_id" CHAR(64) NOT NULL,

    CONSTRAINT "sweep_cells_pkey" PRIMARY KEY ("sweep_id","position")
);

-- CreateTable
CREATE TABLE "cell_metrics" (
    "team_id" UUID NOT NULL,
    "cell_id" CHAR(64) NOT NULL,
    "metric" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "se" DOUBLE PRECISION NOT NULL,
    "n" INTEGER NOT NULL,
    "expected" DOUBLE PRECISION,

    CONSTRAINT "cell_metrics_pkey" PRIMARY KEY ("team_id","cell_id","metric")
);

-- CreateTable
CREATE TABLE "cell_trajectories" (
    "team_id" UUID NOT NULL,
    "cell_id" CHAR(64) NOT NULL,
    "steps" JSONB NOT NULL,

    CONSTRAINT "cell_trajectories_pkey" PRIMARY KEY ("team_id","cell_id")
);

-- CreateTable
CREATE TABLE "cell_artifacts" (
    "team_id" UUID NOT NULL,
    "cell_id" CHAR(64) NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,

    CONSTRAINT "cell_artifacts_pkey" PRIMARY KEY ("team_id","cell_id","kind")
);

-- CreateTable
CREATE TABLE "workers" (
    "id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "device" TEXT,
    "runtime_class" TEXT,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "slots" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedules" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "cron" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "catchup_seconds" INTEGER NOT NULL,
    "overlap" TEXT NOT NULL,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "team_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" CHAR(64) NOT NULL,
    "sweep_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("team_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "teams_name_key" ON "teams"("name");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys"("hash");

-- CreateIndex
CREATE INDEX "api_keys_team_id_idx" ON "api_keys"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "models_name_version_key" ON "models"("name", "version");

-- CreateIndex
CREATE INDEX "sweeps_team_id_created_at_idx" ON "sweeps"("team_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "sweeps_schedule_id_idx" ON "sweeps"("schedule_id");

-- CreateIndex
CREATE INDEX "cells_owner_sweep_id_state_idx" ON "cells"("owner_sweep_id", "state");

-- CreateIndex
CREATE INDEX "sweep_cells_sweep_id_shard_position_idx" ON "sweep_cells"("sweep_id", "shard", "position");

-- CreateIndex
CREATE INDEX "sweep_cells_team_id_cell_id_idx" ON "sweep_cells"("team_id", "cell_id");

-- CreateIndex
CREATE UNIQUE INDEX "sweep_cells_sweep_id_cell_id_key" ON "sweep_cells"("sweep_id", "cell_id");

-- CreateIndex
CREATE INDEX "workers_device_last_seen_at_idx" ON "workers"("device", "last_seen_at");

-- CreateIndex
CREATE INDEX "schedules_team_id_idx" ON "schedules"("team_id");

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sweeps" ADD CONSTRAINT "sweeps_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sweeps" ADD CONSTRAINT "sweeps_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedules"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cells" ADD CONSTRAINT "cells_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sweep_cells" ADD CONSTRAINT "sweep_cells_sweep_id_fkey" FOREIGN KEY ("sweep_id") REFERENCES "sweeps"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sweep_cells" ADD CONSTRAINT "sweep_cells_team_id_cell_id_fkey" FOREIGN KEY ("team_id", "cell_id") REFERENCES "cells"("team_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_metrics" ADD CONSTRAINT "cell_metrics_team_id_cell_id_fkey" FOREIGN KEY ("team_id", "cell_id") REFERENCES "cells"("team_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_trajectories" ADD CONSTRAINT "cell_trajectories_team_id_cell_id_fkey" FOREIGN KEY ("team_id", "cell_id") REFERENCES "cells"("team_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_artifacts" ADD CONSTRAINT "cell_artifacts_team_id_cell_id_fkey" FOREIGN KEY ("team_id", "cell_id") REFERENCES "cells"("team_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
