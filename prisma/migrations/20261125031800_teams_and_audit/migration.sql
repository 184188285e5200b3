-- Teams: the operators' team administers the others, and quotas are null where the configuration decides.
alter table teams
  add column operator boolean not null default false,
  add column max_open_sweeps int,
  add column max_sweep_cells int,
  add column max_device_seconds_per_day float8,
  add column revision int not null default 1;

-- The first team of an installation is the operators'.
update teams set operator = true where id = (select id from teams order by created_at, id limit 1);

-- A request that may be repeated, by operation: what it created.
alter table idempotency_keys rename column sweep_id to resource_id;
alter table idempotency_keys add column operation text not null default 'sweep';
alter table idempotency_keys alter column operation drop default;
alter table idempotency_keys drop constraint idempotency_keys_pkey;
alter table idempotency_keys add constraint idempotency_keys_pkey primary key (team_id, operation, key);

create type audit_outcome as enum ('started', 'succeeded', 'refused');

create table audit_log (
  id uuid not null,
  team_id uuid not null,
  key_id uuid not null,
  actor text not null,
  operation text not null,
  target text not null,
  target_id text,
  outcome audit_outcome not null default 'started',
  status int,
  before jsonb,
  after jsonb,
  request_id text not null,
  created_at timestamptz(3) not null default current_timestamp,
  constraint audit_log_pkey primary key (id),
  constraint audit_log_team_id_fkey foreign key (team_id) references teams (id) on delete restrict on update cascade
);
create index audit_log_team_id_id_idx on audit_log (team_id, id desc);

-- Device-seconds that a team's committed attempts took, by day in UTC: what its daily quota is compared with.
create table team_usage_days (
  team_id uuid not null,
  day date not null,
  device_seconds float8 not null,
  constraint team_usage_days_pkey primary key (team_id, day),
  constraint team_usage_days_team_id_fkey foreign key (team_id) references teams (id) on delete restrict on update cascade
);
