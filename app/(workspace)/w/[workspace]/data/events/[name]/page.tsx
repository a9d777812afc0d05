import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BarChart } from '@/components/charts/bar-chart';
import { PropertyTable } from '@/components/dictionary/property-table';
import { WordsDialog } from '@/components/dictionary/words-dialog';
import { PageBody, PageColumns } from '@/components/shell/page-columns';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { formatCount } from '@/components/ui/format-number';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle, SectionTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { pageContext } from '@/lib/server/context';
import { getEvent } from '@/lib/services/events/get-event';

type EventPageProps = { params: Promise<{ workspace: string; name: string }> };

export async function generateMetadata({ params }: EventPageProps): Promise<Metadata> {
  return { title: decodeURIComponent((await params).name) };
}

export default async function EventPage({ params }: EventPageProps) {
  const { workspace, name: encoded } = await params;
  const ctx = await pageContext(workspace);
  const event = await getEvent(ctx, { name: decodeURIComponent(encoded) }).catch((error: unknown) => {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    throw error;
  });
  const { name, label, phrase, description, status, privacy } = event;
  const mayWrite = may(ctx.actor.role, 'dictionary:write');
  const rule = JSON.stringify({ kind: 'all', rules: [{ kind: 'did', event: name }] });
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Data' }, { label: 'Events', href: `/w/${workspace}/data/events` }, { label: label ?? name }]}
        actions={
          <LinkButton
            href={`/w/${workspace}/segments/new?rule=${encodeURIComponent(rule)}&name=${encodeURIComponent(`Did ${label ?? name}`)}`}
          >
            Make a segment
          </LinkButton>
        }
      />
      <PageBody>
        <PageColumns
          head={
            <PageTitle note={description ?? (phrase ? `Reads as: who ${phrase}.` : undefined)}>
              {label ?? name}
            </PageTitle>
          }
          work={
            <div className="space-y-8">
              <BarChart
                title="Times a week"
                fileName={`${name}-by-week`}
                heads={['Week of', 'Times']}
                bars={event.weeks.map((week) => ({ label: week.week, value: week.count }))}
              />
              <section>
                <SectionTitle note="Frequencies are of the newest million events.">Properties</SectionTitle>
                {event.properties.length === 0 ? (
                  <p className="text-ink-2">This event came without properties.</p>
                ) : (
                  <PropertyTable
                    workspace={workspace}
                    caption={`Properties of ${name}`}
                    counted="Events"
                    kind="property"
                    event={name}
                    rows={event.properties}
                    mayWrite={mayWrite}
                  />
                )}
              </section>
            </div>
          }
          means={
            <Card
              title="In numbers"
              aside={
                mayWrite && (
                  <WordsDialog
                    workspace={workspace}
                    trigger="Words"
                    words={{ kind: 'event', event: '', name, label, phrase, description, status, privacy }}
                  />
                )
              }
            >
              <DescriptionList
                entries={[
                  { term: 'Name in the data', detail: name },
                  { term: 'Times', detail: formatCount(event.count) },
                  { term: 'Profiles', detail: formatCount(event.profiles) },
                  { term: 'First seen', detail: <DateTime at={event.first_seen} look="exact" /> },
                  { term: 'Last seen', detail: <DateTime at={event.last_seen} look="exact" /> },
                ]}
              />
            </Card>
          }
        />
      </PageBody>
    </>
  );
}
