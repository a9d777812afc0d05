import { z } from 'zod';
import { Rule } from './rule';

/** What the product says of segments on the wire. Moments are ISO 8601 in UTC; counts are whole profiles. */

export const SegmentKey = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'A key has lower-case letters, digits and hyphens, at most 63, and begins with a letter or digit.',
  )
  .refine((key) => key !== 'preview' && key !== 'new', 'The keys "preview" and "new" are taken by the product.');

const UseKind = z.enum(['persona', 'segment', 'board', 'priority_matrix']);

export const SegmentUse = z.object({
  kind: UseKind,
  key: z.string(),
  name: z.string(),
  version: z.int(),
});
export type SegmentUse = z.infer<typeof SegmentUse>;

/** Names one use, to move it to another version. */
export const UseReference = z.strictObject({ kind: UseKind, key: z.string() });
export type UseReference = z.infer<typeof UseReference>;

export const PinnedSegment = z.object({ segment: z.string(), version: z.int() });
export type PinnedSegment = z.infer<typeof PinnedSegment>;

export const RefreshState = z.enum(['queued', 'running', 'done', 'failed']);
export type RefreshState = z.infer<typeof RefreshState>;

const Named = z.object({ id: z.string(), name: z.string() });
const At = z.iso.datetime();

export const Snapshot = z.object({
  id: z.string(),
  state: RefreshState,
  /** publish, import, schedule or asked */
  reason: z.string(),
  as_of: At.nullable(),
  known_at: At.nullable(),
  member_count: z.int().nullable(),
  /** Profiles that counted for the share, at the same moment. */
  base_count: z.int().nullable(),
  /** Members among those who counted: `base_members / base_count` is the share. */
  base_members: z.int().nullable(),
  membership_hash: z.string().nullable(),
  entered: z.int().nullable(),
  left: z.int().nullable(),
  queued_at: At,
  started_at: At.nullable(),
  finished_at: At.nullable(),
  error: z.string().nullable(),
  /** Old snapshots keep their numbers; only the newest few keep their list of members. */
  members_kept: z.boolean(),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const Segment = z.object({
  key: SegmentKey,
  name: z.string(),
  purpose: z.string().nullable(),
  owner: Named.nullable(),
  review_days: z.int().nullable(),
  retired_at: At.nullable(),
  created_at: At,
  updated_at: At,
  draft: z.object({
    rule: Rule.nullable(),
    revision: z.int(),
    base_version: z.int().nullable(),
    /** Whether the draft says something else than the version it came from. */
    changed: z.boolean(),
  }),
  current: z.object({ version: z.int(), published_at: At, sentence: z.string(), zone: z.string() }).nullable(),
  sentence: z.string().nullable(),
  size: z
    .object({
      member_count: z.int(),
      base_count: z.int().nullable(),
      base_members: z.int().nullable(),
      as_of: At,
      known_at: At,
    })
    .nullable(),
  refresh: Snapshot.pick({
    state: true,
    reason: true,
    queued_at: true,
    started_at: true,
    finished_at: true,
    error: true,
  }).nullable(),
  /** Member counts of the last refreshes, oldest first. */
  trend: z.array(z.int()),
  used_by: z.array(SegmentUse),
});
export type Segment = z.infer<typeof Segment>;

export const SegmentVersion = z.object({
  version: z.int(),
  rule: Rule,
  hash: z.string(),
  pinned: z.array(PinnedSegment),
  zone: z.string(),
  note: z.string(),
  purpose: z.string(),
  author: Named,
  published_at: At,
  as_of: At,
  known_at: At,
  member_count: z.int(),
  membership_hash: z.string(),
  rolled_back_from: z.int().nullable(),
  sentence: z.string(),
  /** What changed against the version before, a line each. */
  difference: z.array(z.string()),
  used_by: z.array(SegmentUse),
  snapshot: Snapshot.nullable(),
});
export type SegmentVersion = z.infer<typeof SegmentVersion>;

export const ConditionCount = z.object({ path: z.string(), alone: z.int(), left: z.int().nullable() });

export const Finding = z.object({ path: z.string(), severity: z.enum(['error', 'warning']), message: z.string() });

export const MemberSample = z.object({
  profile_id: z.string(),
  last_seen: At.nullable(),
  event_count: z.int(),
  traits: z.record(z.string(), z.unknown()),
});

export const Preview = z.object({
  count: z.int(),
  /** All profiles known at `known_at`. */
  total: z.int(),
  /** Those of them who count: shares are of these. */
  base: z.int(),
  /** Members among those who count: `base_members / base` is the share. */
  base_members: z.int(),
  as_of: At,
  known_at: At,
  exact: z.literal(true),
  conditions: z.array(ConditionCount),
  sample: z.array(MemberSample),
  sentence: z.string(),
  findings: z.array(Finding),
});
export type Preview = z.infer<typeof Preview>;

export const Impact = z.object({
  as_of: At,
  known_at: At,
  version: z.int().nullable(),
  before: z.int(),
  after: z.int(),
  entering: z.int(),
  leaving: z.int(),
  staying: z.int(),
  entering_sample: z.array(z.string()),
  leaving_sample: z.array(z.string()),
  used_by: z.array(SegmentUse),
  /** What time and data alone moved: the published rule then, and the same rule now. */
  since_publication: z.object({ published: z.int(), now: z.int() }).nullable(),
  difference: z.array(z.string()),
});
export type Impact = z.infer<typeof Impact>;

/** A segment as a file: put out, kept in a repository, put back in. */
export const SegmentDefinition = z.strictObject({
  $schema: z.string().optional(),
  kind: z.literal('dramatis.segment'),
  key: SegmentKey,
  name: z.string().min(1).max(120),
  purpose: z.string().max(500).nullable().optional(),
  zone: z.string().optional(),
  rule: Rule,
  version: z.int().nullable().optional(),
  hash: z.string().optional(),
});
export type SegmentDefinition = z.infer<typeof SegmentDefinition>;

export const Member = z.object({ profile_id: z.string(), last_seen: At.nullable(), event_count: z.int() });

export const MemberPage = z.object({
  items: z.array(Member),
  next_cursor: z.string().nullable(),
  as_of: At,
  known_at: At,
  member_count: z.int(),
});
export type MemberPage = z.infer<typeof MemberPage>;
