-- A point of a curve: the cells that differ in nothing but their seed.
CREATE FUNCTION "point_of"("spec" JSONB) RETURNS UUID
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN md5(("spec" - 'seed')::text)::uuid;

-- A cell id as a number. Sums of these are a fingerprint of a set of cells that does not depend on their order.
CREATE FUNCTION "cell_number"("id" CHAR(64)) RETURNS NUMERIC
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (('x' || substr("id", 1, 16))::bit(64)::bigint::numeric * 6277101735386680763835789423207666416102355444464034512896
      + ('x' || substr("id", 17, 16))::bit(64)::bigint::numeric * 340282366920938463463374607431768211456
      + ('x' || substr("id", 33, 16))::bit(64)::bigint::numeric * 18446744073709551616
      + ('x' || substr("id", 49, 16))::bit(64)::bigint::numeric);

-- The shortest decimal of a double, which is what JSON and CSV show: sums of it are exact, so they do not depend on the order.
CREATE FUNCTION "decimal_of"("value" DOUBLE PRECISION) RETURNS NUMERIC
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN "value"::text::numeric;

ALTER TABLE "cells" ADD COLUMN "point_id" UUID NOT NULL GENERATED ALWAYS AS (point_of("spec")) STORED;

ALTER TABLE "sweep_cells" ADD COLUMN "point_id" UUID, ADD COLUMN "seed" INTEGER;
UPDATE "sweep_cells" sc SET "point_id" = c."point_id", "seed" = c."seed"
FROM "cells" c WHERE c."team_id" = sc."team_id" AND c."id" = sc."cell_id";
ALTER TABLE "sweep_cells" ALTER COLUMN "point_id" SET NOT NULL, ALTER COLUMN "seed" SET NOT NULL;
CREATE INDEX "sweep_cells_sweep_id_seed_position_idx" ON "sweep_cells"("sweep_id", "seed", "position");

ALTER TABLE "cell_metrics" ADD COLUMN "point_id" UUID, ADD COLUMN "seed" INTEGER;
UPDATE "cell_metrics" m SET "point_id" = c."point_id", "seed" = c."seed"
FROM "cells" c WHERE c."team_id" = m."team_id" AND c."id" = m."cell_id";
ALTER TABLE "cell_metrics" ALTER COLUMN "point_id" SET NOT NULL, ALTER COLUMN "seed" SET NOT NULL;
CREATE INDEX "cell_metrics_team_id_point_id_metric_value_seed_idx" ON "cell_metrics"("team_id", "point_id", "metric", "value", "seed");

-- The failed cells of a team, found without looking at the others. An index on the state of cells would make every claim and every
-- commit write to all indexes of the row.
CREATE TABLE "failed_cells" (
    "team_id" UUID NOT NULL,
    "cell_id" CHAR(64) NOT NULL,
    CONSTRAINT "failed_cells_pkey" PRIMARY KEY ("team_id", "cell_id"),
    CONSTRAINT "failed_cells_team_id_cell_id_fkey" FOREIGN KEY ("team_id", "cell_id") REFERENCES "cells"("team_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "failed_cells" SELECT "team_id", "id" FROM "cells" WHERE "state" = 'failed';

-- What a sweep has of each point, kept by the transactions that plan, commit and finish its cells.
CREATE TABLE "sweep_points" (
    "sweep_id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "world" TEXT NOT NULL,
    "data_parameters" JSONB NOT NULL,
    "architecture" TEXT NOT NULL,
    "space" TEXT NOT NULL,
    "sampler" TEXT NOT NULL,
    "model_name" TEXT NOT NULL,
    "steps" INTEGER,
    "samples" INTEGER NOT NULL,
    "cells" INTEGER NOT NULL,
    "complete" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    CONSTRAINT "sweep_points_pkey" PRIMARY KEY ("sweep_id", "point_id"),
    CONSTRAINT "sweep_points_sweep_id_fkey" FOREIGN KEY ("sweep_id") REFERENCES "sweeps"("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITH (fillfactor = 50);

CREATE TABLE "sweep_point_metrics" (
    "sweep_id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "cells" INTEGER NOT NULL,
    "n" BIGINT NOT NULL,
    "value_sum" DECIMAL NOT NULL,
    "variance_sum" DECIMAL NOT NULL,
    "nfe" DECIMAL,
    "lifts_per_token" DECIMAL,
    "flops" DECIMAL,
    "network_ms" DECIMAL,
    "expected" DOUBLE PRECISION,
    "fingerprint" DECIMAL NOT NULL,
    "cell_ids" TEXT[] NOT NULL,
    CONSTRAINT "sweep_point_metrics_pkey" PRIMARY KEY ("sweep_id", "point_id", "metric"),
    CONSTRAINT "sweep_point_metrics_sweep_id_point_id_fkey" FOREIGN KEY ("sweep_id", "point_id") REFERENCES "sweep_points"("sweep_id", "point_id") ON DELETE CASCADE ON UPDATE CASCADE
) WITH (fillfactor = 50);

-- What each measured value adds to the sums of its point, weighted by its samples.
CREATE VIEW "cell_terms" AS
SELECT m."team_id", m."cell_id", m."point_id", m."seed", m."metric", m."n", m."n" * decimal_of(m."value") AS "value_term",
       (m."n" * decimal_of(m."se")) ^ 2 AS "variance_term", m."n" * decimal_of(c."nfe") AS "nfe_term",
       m."n" * decimal_of(c."lifts_per_token") AS "lifts_term", m."n" * decimal_of(c."flops") AS "flops_term",
       m."n" * (c."timing" ->> 'networkMs')::numeric AS "network_ms_term", m."expected", cell_number(c."id") AS "fingerprint_term"
FROM "cell_metrics" m JOIN "cells" c ON c."team_id" = m."team_id" AND c."id" = m."cell_id"
WHERE c."state" = 'complete';

INSERT INTO "sweep_points"
SELECT sc."sweep_id", sc."point_id", sc."team_id", min(sc."position"), min(c."world"), (array_agg(c."spec" #> '{data,parameters}'))[1],
       min(c."architecture"), min(c."space"), min(c."sampler"), min(c."model_name"), min(c."steps"), min(c."samples"),
       count(*), count(*) FILTER (WHERE c."state" = 'complete'), count(*) FILTER (WHERE c."state" = 'failed')
FROM "sweep_cells" sc JOIN "cells" c ON c."team_id" = sc."team_id" AND c."id" = sc."cell_id"
GROUP BY sc."sweep_id", sc."point_id", sc."team_id";

INSERT INTO "sweep_point_metrics"
SELECT sc."sweep_id", sc."point_id", t."metric", count(*), sum(t."n"), sum(t."value_term"), sum(t."variance_term"),
       CASE WHEN count(*) = count(t."nfe_term") THEN sum(t."nfe_term") END,
       CASE WHEN count(*) = count(t."lifts_term") THEN sum(t."lifts_term") END,
       CASE WHEN count(*) = count(t."flops_term") THEN sum(t."flops_term") END,
       CASE WHEN count(*) = count(t."network_ms_term") THEN sum(t."network_ms_term") END,
       min(t."expected"), sum(t."fingerprint_term"), (array_agg(t."cell_id"::text ORDER BY t."cell_id"))[1:10]
FROM "sweep_cells" sc JOIN "cell_terms" t ON t."team_id" = sc."team_id" AND t."cell_id" = sc."cell_id"
GROUP BY sc."sweep_id", sc."point_id", t."metric";
