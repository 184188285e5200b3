-- The object with the state of an unfinished cell, and how much of a cell an attempt found done.
ALTER TABLE "cells" ADD COLUMN "checkpoint_key" TEXT;
ALTER TABLE "cell_attempts" ADD COLUMN "resumed_share" DOUBLE PRECISION NOT NULL DEFAULT 0;
