-- The newest attempts of a team, from which prices are fitted.
CREATE INDEX "cell_attempts_team_id_ended_at_idx" ON "cell_attempts"("team_id", "ended_at" DESC);
