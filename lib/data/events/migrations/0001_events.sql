-- What profiles did. Append-only; a repeated event_id is kept out by the one writer, so plain reads are exact.
CREATE TABLE IF NOT EXISTS events (
  workspace_id UUID,
  profile_key UInt64,
  ts DateTime64(3, 'UTC') CODEC(T64, LZ4),
  event LowCardinality(String),
  event_id UInt128,
  row_hash UInt128 DEFAULT 0,
  account_id String DEFAULT '',
  received_at DateTime64(3, 'UTC') CODEC(T64, LZ4),
  source UUID,
  texts Map(LowCardinality(String), String),
  numbers Map(LowCardinality(String), Int64),
  flags Map(LowCardinality(String), Bool),
  times Map(LowCardinality(String), Int64),
  lists Map(LowCardinality(String), Array(String))
) ENGINE = MergeTree
PARTITION BY toYYYYMM(ts)
ORDER BY (workspace_id, profile_key, ts, event, event_id)
SETTINGS index_granularity = 4096, non_replicated_deduplication_window = 1000, fsync_after_insert = 1, fsync_part_directory = 1;

-- The history of traits: the newest known value counts. Order by name first, as rules ask by name.
CREATE TABLE IF NOT EXISTS trait_values (
  workspace_id UUID,
  name LowCardinality(String),
  profile_key UInt64,
  received_at DateTime64(3, 'UTC') CODEC(T64, LZ4),
  ordinal UInt64 CODEC(T64, LZ4),
  source UUID,
  type Enum8('text' = 1, 'number' = 2, 'boolean' = 3, 'time' = 4, 'list' = 5),
  text String DEFAULT '',
  number Int64 DEFAULT 0,
  list Array(String) DEFAULT []
) ENGINE = MergeTree
ORDER BY (workspace_id, name, profile_key, received_at, ordinal)
SETTINGS non_replicated_deduplication_window = 1000, fsync_after_insert = 1, fsync_part_directory = 1;

-- The read model of who is known: rebuilt from the two tables above for the profiles that a change touched.
CREATE TABLE IF NOT EXISTS profiles (
  workspace_id UUID,
  profile_key UInt64,
  profile_id String,
  account_id String DEFAULT '',
  first_received_at DateTime64(3, 'UTC'),
  first_ts Nullable(DateTime64(3, 'UTC')),
  last_ts Nullable(DateTime64(3, 'UTC')),
  event_count UInt64,
  version UInt64,
  is_deleted UInt8 DEFAULT 0
) ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (workspace_id, profile_key)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

-- Who was in a segment version when it was refreshed.
CREATE TABLE IF NOT EXISTS segment_members (
  workspace_id UUID,
  snapshot_id UUID,
  profile_key UInt64,
  profile_id String
) ENGINE = MergeTree
ORDER BY (workspace_id, snapshot_id, profile_id)
SETTINGS non_replicated_deduplication_window = 1000, fsync_after_insert = 1, fsync_part_directory = 1;

-- Rows of a file that could not be taken, or that came again with other content.
CREATE TABLE IF NOT EXISTS import_remarks (
  workspace_id UUID,
  import_id UUID,
  kind Enum8('refused' = 1, 'changed' = 2),
  line UInt64,
  column String,
  reason String,
  cells Array(String)
) ENGINE = MergeTree
ORDER BY (workspace_id, import_id, kind, line)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
