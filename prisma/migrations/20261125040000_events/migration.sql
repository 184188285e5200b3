-- What happened, in an order that readers can follow. `xact` is the transaction that wrote the event: readers take events of transactions
-- older than every running one, by (xact, id), so that none can appear behind a place that has been read.
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "xact" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "team_id" UUID NOT NULL,
    "sweep_id" UUID,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "events_xact_id_idx" ON "events"("xact", "id");
CREATE INDEX "events_team_id_xact_id_idx" ON "events"("team_id", "xact", "id");
CREATE INDEX "events_sweep_id_xact_id_idx" ON "events"("sweep_id", "xact", "id");
CREATE INDEX "events_created_at_idx" ON "events"("created_at");

-- When the newest progress event of the sweep was written: one a second is enough.
ALTER TABLE "sweeps" ADD COLUMN "progress_at" TIMESTAMPTZ(3);

-- What an event says of a sweep.
CREATE FUNCTION "sweep_event_data"("s" "sweeps") RETURNS JSONB
LANGUAGE sql STABLE
RETURN jsonb_build_object('id', "s"."id", 'name', "s"."name", 'state', "s"."state", 'error', "s"."error", 'gate', "s"."gate" ->> 'status',
  'cells', jsonb_build_object('total', "s"."cells_total", 'complete', "s"."cells_complete", 'failed', "s"."cells_failed", 'reused', "s"."cells_reused"));

CREATE TABLE "webhooks" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[] NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhooks_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "webhooks_team_id_idx" ON "webhooks"("team_id");

CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "webhook_deliveries_webhook_id_id_idx" ON "webhook_deliveries"("webhook_id", "id");
CREATE INDEX "webhook_deliveries_state_started_at_idx" ON "webhook_deliveries"("state", "started_at");
