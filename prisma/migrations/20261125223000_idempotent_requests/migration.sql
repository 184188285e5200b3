-- Every write with an Idempotency-Key: claimed while it is carried out, then kept with its answer for a while.
create table idempotent_requests (
  team_id uuid not null,
  key text not null,
  request_hash char(64) not null,
  holder uuid not null,
  locked_until timestamptz(3) not null,
  status integer,
  headers jsonb,
  body jsonb,
  created_at timestamptz(3) not null default current_timestamp,
  constraint idempotent_requests_pkey primary key (team_id, key)
);
create index idempotent_requests_created_at_idx on idempotent_requests (created_at);
