import type { Metadata } from 'next';
import { ConsentPill, scopeWords } from '@/components/research/consent-pill';
import { ContactCard } from '@/components/research/contact-card';
import { InterviewList } from '@/components/research/interview-list';
import { ParticipantActions } from '@/components/research/participant-actions';
import { ParticipantHighlights } from '@/components/research/participant-highlights';
import { PageBody, PageColumns } from '@/components/shell/page-columns';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader, PageTitle, SectionTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import type { Participant } from '@/lib/core/research/participant';
import { pageContext } from '@/lib/server/context';
import { listHighlights } from '@/lib/services/research/list-highlights';
import { listInterviews } from '@/lib/services/research/list-interviews';
import { getParticipant } from '@/lib/services/research/list-participants';
import { orNotFound } from '../../../or-not-found';
import { BehaviourCard } from './behaviour-card';

export const metadata: Metadata = { title: 'Participant' };

type ParticipantPageProps = { params: Promise<{ workspace: string; id: string }> };

export default async function ParticipantPage({ params }: ParticipantPageProps) {
  const { workspace, id } = await params;
  const ctx = await pageContext(workspace);
  const participant = await orNotFound(getParticipant(ctx, { id }));
  const interviews = await listInterviews(ctx, { participant: id, limit: 50 });
  const highlights = await listHighlights(ctx, { participant: id, limit: 50 });
  const manages = may(ctx.actor.role, 'participants:manage') && participant.erased_at === null;
  const path = `/w/${workspace}/research`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Research', href: path },
          { label: 'Participants', href: `${path}/participants` },
          { label: participant.pseudonym },
        ]}
        badges={<ConsentPill participant={participant} />}
        actions={manages && <ParticipantActions workspace={workspace} participant={participant} />}
      />
      <PageBody>
        <PageColumns
          head={<PageTitle note={participant.about}>{participant.pseudonym}</PageTitle>}
          work={
            <div className="space-y-7">
              <section>
                <SectionTitle>Interviews</SectionTitle>
                {interviews.items.length === 0 && <p className="text-ink-2">No interview with them is written down.</p>}
                {interviews.items.length > 0 && (
                  <InterviewList workspace={workspace} interviews={interviews} of={{ participant: id }} />
                )}
              </section>
              <section>
                <SectionTitle>What they said</SectionTitle>
                <ParticipantHighlights workspace={workspace} participant={id} highlights={highlights} />
              </section>
            </div>
          }
          means={
            <>
              <ConsentCard participant={participant} />
              {participant.profile_id !== null && participant.consent_stands && (
                <BehaviourCard ctx={ctx} workspace={workspace} profileId={participant.profile_id} />
              )}
              {manages && <ContactCard workspace={workspace} participant={participant.id} />}
            </>
          }
        />
      </PageBody>
    </>
  );
}

function ConsentCard({ participant: { consent, erased_at } }: { participant: Participant }) {
  return (
    <Card title="Consent">
      <p>
        {erased_at ? 'Everything of theirs was erased.' : `Quotes may be shown to: ${scopeWords[consent.scope].hint}`}
      </p>
      {!erased_at && (
        <p className="mt-1 text-ink-2">
          {consent.withdrawn_at && (
            <>
              Withdrawn on <DateTime at={consent.withdrawn_at} look="day" />.
            </>
          )}
          {!consent.withdrawn_at && consent.until && (
            <>
              Up to <DateTime at={consent.until} look="day" />.
            </>
          )}
          {!consent.withdrawn_at && !consent.until && 'Without an end.'}
        </p>
      )}
    </Card>
  );
}
