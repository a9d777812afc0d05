-- Profiles of a workspace have numbers from 1, and a number is never given again. A list of members is then a set of
-- small numbers, which fits into a bitmap: ten lists of 500,000 people are counted against each other in milliseconds.
ALTER TABLE profiles ADD COLUMN IF NOT EXISTS number UInt32;

-- When the newest of a profile's events was received: with it the read model tells who was active, and asks no event.
ALTER TABLE profiles ADD COLUMN IF NOT EXISTS last_received_at DateTime64(3, 'UTC');

INSERT INTO profiles
  (workspace_id, profile_key, profile_id, account_id, first_received_at, first_ts, last_ts, event_count, version,
   is_deleted, number, last_received_at)
SELECT
  workspace_id, profile_key, profile_id, account_id, first_received_at, first_ts, last_ts, event_count, version + 1,
  0, top + row_number() OVER (PARTITION BY workspace_id ORDER BY profile_key), done.newest
FROM (SELECT * FROM profiles FINAL WHERE number = 0) AS known
LEFT JOIN (SELECT workspace_id, max(number) AS top FROM profiles GROUP BY workspace_id) AS numbered USING (workspace_id)
LEFT JOIN (
  SELECT workspace_id, profile_key, max(received_at) AS newest FROM events GROUP BY workspace_id, profile_key
) AS done USING (workspace_id, profile_key)
SETTINGS optimize_aggregation_in_order = 1;

-- Each kept list as a bitmap of numbers. A list may be written twice after a crash: both are merged into one.
CREATE TABLE IF NOT EXISTS segment_bitmaps (
  workspace_id UUID,
  snapshot_id UUID,
  members AggregateFunction(groupBitmap, UInt32)
) ENGINE = AggregatingMergeTree
ORDER BY (workspace_id, snapshot_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

INSERT INTO segment_bitmaps (workspace_id, snapshot_id, members)
SELECT workspace_id, snapshot_id, groupBitmapState(number)
FROM segment_members INNER JOIN profiles FINAL USING (workspace_id, profile_key)
GROUP BY workspace_id, snapshot_id;

-- Who was active when a list was written, of those who counted by a rule of that hash: lists are held against them.
CREATE TABLE IF NOT EXISTS active_bitmaps (
  workspace_id UUID,
  snapshot_id UUID,
  counts String,
  people AggregateFunction(groupBitmap, UInt32)
) ENGINE = AggregatingMergeTree
ORDER BY (workspace_id, snapshot_id, counts)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
