-- Deleted things are kept for a while, so that they can be restored.
alter table teams add column deleted_at timestamptz(3);
alter table models add column deleted_at timestamptz(3);
alter table sweeps add column deleted_at timestamptz(3);
