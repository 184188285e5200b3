-- What a worker is, and what it works on: told by itself with every sign of life.
ALTER TABLE "workers" ADD COLUMN "version" TEXT NOT NULL DEFAULT '',
                      ADD COLUMN "memory_bytes" BIGINT NOT NULL DEFAULT 0,
                      ADD COLUMN "rss_bytes" BIGINT NOT NULL DEFAULT 0,
                      ADD COLUMN "busy" INTEGER NOT NULL DEFAULT 0,
                      ADD COLUMN "work" JSONB NOT NULL DEFAULT '[]',
                      ADD COLUMN "draining" BOOLEAN NOT NULL DEFAULT false;
