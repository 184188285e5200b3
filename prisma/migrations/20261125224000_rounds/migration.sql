-- What was measured decides which cells come next.
ALTER TYPE "amendment_kind" ADD VALUE 'round';

-- What became of each point in each round.
CREATE TABLE "sweep_decisions" (
    "sweep_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "point_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "half_width" DOUBLE PRECISION,
    "seeds" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,

    CONSTRAINT "sweep_decisions_pkey" PRIMARY KEY ("sweep_id","round","point_id")
);

-- AddForeignKey
ALTER TABLE "sweep_decisions" ADD CONSTRAINT "sweep_decisions_sweep_id_fkey" FOREIGN KEY ("sweep_id") REFERENCES "sweeps"("id") ON DELETE CASCADE ON UPDATE CASCADE;
