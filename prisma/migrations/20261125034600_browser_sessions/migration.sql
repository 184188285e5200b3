-- Signed-in browsers. A session of an API key ends with the key. A session of an identity provider has no key.
create table web_sessions (
  id uuid not null,
  hash char(64) not null,
  team_id uuid not null,
  api_key_id uuid,
  role role not null,
  name text not null,
  created_at timestamptz(3) not null default current_timestamp,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  constraint web_sessions_pkey primary key (id),
  constraint web_sessions_team_id_fkey foreign key (team_id) references teams (id) on delete restrict on update cascade,
  constraint web_sessions_api_key_id_fkey foreign key (api_key_id) references api_keys (id) on delete cascade on update cascade
);
create unique index web_sessions_hash_key on web_sessions (hash);

-- One-time links that sign a browser in.
create table sign_in_links (
  hash char(64) not null,
  api_key_id uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint sign_in_links_pkey primary key (hash),
  constraint sign_in_links_api_key_id_fkey foreign key (api_key_id) references api_keys (id) on delete cascade on update cascade
);
