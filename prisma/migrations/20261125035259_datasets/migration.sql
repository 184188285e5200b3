-- Datasets with their held-out items. Built-in ones belong to no team.
CREATE TABLE "datasets" (
    "id" UUID NOT NULL,
    "team_id" UUID,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "digest" CHAR(64) NOT NULL,
    "card" JSONB NOT NULL,
    "items" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "datasets_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "datasets_team_id_name_key" ON "datasets"("team_id", "name");
