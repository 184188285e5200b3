-- Cells are found through the sweeps that contain them. An index on their state helped no query, led the planner astray while a
-- new sweep had no statistics yet, and made every claim and commit write to all indexes of the row.
DROP INDEX "cells_owner_sweep_id_state_idx";

-- A cell's row is updated twice in its life, by its claim and by its commit: both fit beside it.
ALTER TABLE "cells" SET (fillfactor = 50);
