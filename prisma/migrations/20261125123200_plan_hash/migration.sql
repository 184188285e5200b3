-- Hash of the pre-registered plan: the spec and the analysis of the claims, written with the sweep and so before its first cell.
ALTER TABLE "sweeps" ADD COLUMN "plan_hash" CHAR(64);
