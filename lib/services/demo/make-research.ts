import type { DemoInterview } from '@/lib/core/demo/interviews/demo-interview';
import { demoInterviews, demoParticipants, demoStudies, demoTags } from '@/lib/core/demo/interviews/demo-studies';
import { readMarks } from '@/lib/core/demo/interviews/marked-transcript';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { createTag } from '../research/change-tags';
import { createHighlight } from '../research/create-highlight';
import { createInterview } from '../research/create-interview';
import { createParticipant } from '../research/create-participant';
import { createStudy } from '../research/create-study';
import { listParticipants } from '../research/list-participants';
import { listStudies } from '../research/list-studies';
import { changeContact } from '../research/participant-contact';
import { updateParticipant } from '../research/update-participant';
import { getSegment } from '../segments/get-segment';
import { previewRule } from '../segments/preview-rule';

const dayMs = 86_400_000;
const interviewers: Record<string, string> = { 'writing-together': 'Tom' };

/** The demo's studies: who was asked, what they said, and what was marked in it. All of it is kept, or none. */
export async function makeResearch(ctx: ServiceContext): Promise<void> {
  const { items } = await listStudies(ctx, { archived: false, limit: 1 });
  if (items.length > 0) return;
  await inTransaction(
    ctx.db,
    async (tx) => {
      const within = { ...ctx, db: tx };
      for (const study of demoStudies) await createStudy(within, study);
      const tags = new Map<string, string>();
      for (const tag of demoTags) tags.set(tag.name, (await createTag(within, tag)).id);
      const people = await makeParticipants(within);
      for (const interview of demoInterviews) {
        await makeInterview(within, interview, { tags, participant: people.get(interview.participant) ?? null });
      }
    },
    { timeoutMs: 120_000 },
  );
}

/** Links those who agreed to somebody who behaves as they say; who is linked already stays so. */
export async function linkParticipants(ctx: ServiceContext): Promise<void> {
  const { items } = await listParticipants(ctx, { limit: 100 });
  const linked = new Set(items.flatMap(({ profile_id }) => profile_id ?? []));
  for (const { pseudonym, segment } of demoParticipants) {
    const participant = items.find((one) => one.pseudonym === pseudonym);
    if (segment === undefined || !participant || participant.profile_id !== null) continue;
    const profileId = await somebodyIn(ctx, segment, linked);
    if (profileId === null) continue;
    linked.add(profileId);
    const { id, revision } = participant;
    await updateParticipant(ctx, { id, revision, profile_id: profileId, link_consented: true });
  }
}

async function makeParticipants(ctx: ServiceContext): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const { pseudonym, about, scope, consentDays, contact } of demoParticipants) {
    const { id } = await createParticipant(ctx, {
      pseudonym,
      about,
      consent_scope: scope,
      consent_until: consentDays === null ? null : dayOf(ctx, consentDays),
    });
    await changeContact(ctx, { id, ...contact });
    made.set(pseudonym, id);
  }
  return made;
}

/** A midnight some days from now. */
function dayOf({ now }: ServiceContext, days: number): string {
  return new Date(Math.floor(now.getTime() / dayMs + days) * dayMs).toISOString();
}

/** A member of a segment who is nobody else's yet. */
async function somebodyIn(ctx: ServiceContext, segment: string, taken: Set<string>): Promise<string | null> {
  const { current } = await getSegment(ctx, { key: segment });
  const rule = { kind: 'segment' as const, segment, version: current?.version ?? 1 };
  const { sample } = await previewRule(ctx, { rule });
  return sample.find(({ profile_id }) => !taken.has(profile_id))?.profile_id ?? null;
}

type Named = { tags: Map<string, string>; participant: string | null };

async function makeInterview(ctx: ServiceContext, interview: DemoInterview, { tags, participant }: Named) {
  const { text, marks } = readMarks(interview.transcript);
  const interviewer = interviewers[interview.study] ?? 'Ines';
  const held = new Date(Date.parse(dayOf(ctx, -interview.daysAgo)) + 9 * 3_600_000);
  const { id } = await createInterview(ctx, {
    study: interview.study,
    title: interview.title,
    held_at: held.toISOString(),
    length_minutes: interview.minutes,
    interviewer,
    asked_by: [interviewer],
    participant_id: participant,
    transcript: { text, file_name: `${interview.participant.toLowerCase()}.txt` },
  });
  for (const mark of marks) {
    await createHighlight(ctx, {
      interview_id: id,
      anchor: {
        first_line: mark.line,
        first_offset: mark.from,
        last_line: mark.line,
        last_offset: mark.to,
        version: 1,
      },
      tag_ids: mark.tags.map((name) => tags.get(name) ?? ''),
      comment: '',
    });
  }
}
