-- The check of the key locked and rewrote the row of the cell that the same transaction had just written.
ALTER TABLE "cell_attempts" DROP CONSTRAINT "cell_attempts_team_id_cell_id_fkey";
