-- A sweep may have a budget of device time, kept in a ledger.
CREATE TYPE "pause_reason" AS ENUM ('request', 'budget');

ALTER TABLE "sweeps" ADD COLUMN "pause_reason" "pause_reason",
                     ADD COLUMN "budget_ms" DECIMAL,
                     ADD COLUMN "charged_ms" DECIMAL NOT NULL DEFAULT 0;

UPDATE "sweeps" SET "pause_reason" = 'request' WHERE "state" = 'paused';

CREATE TYPE "budget_entry_kind" AS ENUM ('reserved', 'charged', 'refunded');

CREATE TABLE "budget_entries" (
  "id" BIGSERIAL NOT NULL,
  "team_id" UUID NOT NULL,
  "sweep_id" UUID NOT NULL,
  "kind" "budget_entry_kind" NOT NULL,
  "device_ms" DECIMAL NOT NULL,
  "request" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "budget_entries_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "budget_entries_sweep_id_fkey" FOREIGN KEY ("sweep_id") REFERENCES "sweeps"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "budget_entries_sweep_id_request_key" ON "budget_entries"("sweep_id", "request");
