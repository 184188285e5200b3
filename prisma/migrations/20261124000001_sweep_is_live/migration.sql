-- A sweep that may still run cells. A cell whose owner is not live may be taken over by another sweep that contains it.
CREATE FUNCTION "sweep_is_live"("sweep_id" UUID) RETURNS BOOLEAN
LANGUAGE sql STABLE
RETURN EXISTS (SELECT 1 FROM "sweeps" WHERE "id" = "sweep_id" AND "state" IN ('planning', 'running'));
