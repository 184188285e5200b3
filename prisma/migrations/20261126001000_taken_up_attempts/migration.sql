-- How much of an attempt's time its newest kept state contains, and how much of it went into a result through a later attempt.
ALTER TABLE "cell_attempts" ADD COLUMN "saved_ms" DOUBLE PRECISION,
ADD COLUMN "used_ms" DOUBLE PRECISION NOT NULL DEFAULT 0;
