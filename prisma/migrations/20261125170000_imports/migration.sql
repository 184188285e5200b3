create table result_imports (
  id uuid not null,
  team_id uuid not null,
  sweep_id uuid not null,
  name text not null,
  metric text not null,
  points jsonb not null,
  created_at timestamptz(3) not null default current_timestamp,
  constraint result_imports_pkey primary key (id),
  constraint result_imports_sweep_id_fkey foreign key (sweep_id) references sweeps (id) on delete cascade on update cascade
);
create index result_imports_sweep_id_idx on result_imports (sweep_id);
