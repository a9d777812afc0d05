-- Events on their way in: read, not yet checked against what is known. One partition per source, dropped in one step.
-- base_id names an event; among rows with the same base_id and no row id, each next one is another event.
CREATE TABLE IF NOT EXISTS staged_events (
  source UUID,
  position UInt64,
  line UInt64,
  workspace_id UUID,
  profile_id String,
  event LowCardinality(String),
  ts_ms Int64,
  row_id String,
  cells Array(String),
  traits String,
  texts Map(LowCardinality(String), String),
  numbers Map(LowCardinality(String), Int64),
  flags Map(LowCardinality(String), Bool),
  times Map(LowCardinality(String), Int64),
  lists Map(LowCardinality(String), Array(String)),
  profile_key UInt64 MATERIALIZED sipHash64(toString(workspace_id), profile_id),
  base_id UInt128 MATERIALIZED reinterpretAsUInt128(if(
    row_id = '',
    sipHash128Reference(toString(workspace_id), event, profile_id, ts_ms, arrayStringConcat(arrayMap(c -> concat(toString(length(c)), ':', c), cells))),
    sipHash128Reference(toString(workspace_id), event, row_id)
  )),
  row_hash UInt128 MATERIALIZED reinterpretAsUInt128(sipHash128Reference(
    profile_id, ts_ms, traits,
    toString(texts), toString(numbers), toString(flags), toString(times), toString(lists)
  ))
) ENGINE = MergeTree
PARTITION BY source
ORDER BY position
SETTINGS fsync_after_insert = 0, fsync_part_directory = 0;

-- Values of traits on their way in. Of one profile and name the highest (seq, line) counts.
CREATE TABLE IF NOT EXISTS staged_traits (
  source UUID,
  line UInt64,
  seq UInt64,
  workspace_id UUID,
  profile_id String,
  name LowCardinality(String),
  type Enum8('text' = 1, 'number' = 2, 'boolean' = 3, 'time' = 4, 'list' = 5),
  text String,
  number Int64,
  list Array(String),
  profile_key UInt64 MATERIALIZED sipHash64(toString(workspace_id), profile_id)
) ENGINE = MergeTree
PARTITION BY source
ORDER BY (name, profile_key)
SETTINGS fsync_after_insert = 0, fsync_part_directory = 0;

-- What each staged event is by itself: its id, and how it stands among rows of the same id.
CREATE TABLE IF NOT EXISTS staged_ids (
  source UUID,
  position UInt64,
  line UInt64,
  profile_key UInt64,
  event_id UInt128,
  row_hash UInt128,
  first_hash UInt128,
  previous_hash UInt128,
  nth UInt32,
  of UInt32,
  bucket UInt32
) ENGINE = MergeTree
PARTITION BY source
ORDER BY event_id
SETTINGS fsync_after_insert = 0, fsync_part_directory = 0;

-- What becomes of each staged event.
CREATE TABLE IF NOT EXISTS staged_verdicts (
  source UUID,
  position UInt64,
  line UInt64,
  profile_key UInt64,
  event_id UInt128,
  verdict Enum8('new' = 1, 'duplicate' = 2, 'changed' = 3),
  is_written UInt8,
  is_replacing UInt8
) ENGINE = MergeTree
PARTITION BY source
ORDER BY position
SETTINGS fsync_after_insert = 0, fsync_part_directory = 0;

-- Profiles whose read model a write has to rebuild; kept until it is done, so that a crash forgets none.
CREATE TABLE IF NOT EXISTS touched_profiles (
  source UUID,
  profile_key UInt64,
  profile_id String
) ENGINE = ReplacingMergeTree
PARTITION BY source
ORDER BY profile_key
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

-- Events that an import replaced, as they were: undoing the import brings them back.
CREATE TABLE IF NOT EXISTS replaced_events (
  workspace_id UUID,
  replaced_by UUID,
  replaced_at DateTime64(3, 'UTC'),
  profile_key UInt64,
  ts DateTime64(3, 'UTC'),
  event LowCardinality(String),
  event_id UInt128,
  row_hash UInt128,
  account_id String,
  received_at DateTime64(3, 'UTC'),
  source UUID,
  texts Map(LowCardinality(String), String),
  numbers Map(LowCardinality(String), Int64),
  flags Map(LowCardinality(String), Bool),
  times Map(LowCardinality(String), Int64),
  lists Map(LowCardinality(String), Array(String))
) ENGINE = MergeTree
ORDER BY (workspace_id, replaced_by, event_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
