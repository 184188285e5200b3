-- Whether an object is referred to.
CREATE INDEX "cell_artifacts_key_idx" ON "cell_artifacts"("key");
