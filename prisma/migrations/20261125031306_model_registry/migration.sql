-- Uploaded models: versions of a team's name, with their files, card, check and tags.
CREATE TYPE "model_state" AS ENUM ('uploading', 'checking', 'ready', 'refused');

ALTER TABLE "models"
  ADD COLUMN "state" "model_state" NOT NULL DEFAULT 'ready',
  ADD COLUMN "device" TEXT NOT NULL DEFAULT 'cpu',
  ADD COLUMN "digest" CHAR(64),
  ADD COLUMN "card" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "interface" JSONB,
  ADD COLUMN "report" JSONB,
  ADD COLUMN "problems" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "finalized_at" TIMESTAMPTZ(3),
  ADD COLUMN "checked_at" TIMESTAMPTZ(3),
  ALTER COLUMN "world" DROP NOT NULL,
  ALTER COLUMN "data_parameters" DROP NOT NULL,
  ALTER COLUMN "architecture" DROP NOT NULL,
  ALTER COLUMN "space" DROP NOT NULL;

DROP INDEX "models_name_version_key";
CREATE UNIQUE INDEX "models_team_id_name_version_key" ON "models"("team_id", "name", "version");

CREATE TABLE "model_files" (
    "model_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "upload_id" TEXT NOT NULL,

    CONSTRAINT "model_files_pkey" PRIMARY KEY ("model_id", "position")
);
CREATE UNIQUE INDEX "model_files_model_id_path_key" ON "model_files"("model_id", "path");
ALTER TABLE "model_files" ADD CONSTRAINT "model_files_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "models"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "model_tags" (
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "model_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_tags_pkey" PRIMARY KEY ("team_id", "name", "tag")
);
CREATE INDEX "model_tags_model_id_idx" ON "model_tags"("model_id");
ALTER TABLE "model_tags" ADD CONSTRAINT "model_tags_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "models"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
