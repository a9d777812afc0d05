import type { Metadata } from 'next';
import { FollowButton } from '@/components/follows/follow-button';
import { AttachedResearch } from '@/components/personas/attached-research';
import { SegmentBadge } from '@/components/personas/cast-list';
import { ClaimBoard } from '@/components/personas/claims/claim-board';
import { PersonaStatusBadge } from '@/components/personas/claims/state-words';
import { ActivityCard } from '@/components/personas/comments/activity-card';
import { DriftCard } from '@/components/personas/drift-card';
import { MetricStat } from '@/components/personas/metric-stat';
import { NewerVersionNotice } from '@/components/personas/newer-version-notice';
import { PersonaMenu } from '@/components/personas/persona-menu';
import { PublishPersona } from '@/components/personas/persona-publish';
import { portraitUrl } from '@/components/personas/queries';
import { SegmentCard } from '@/components/personas/segment-card';
import { SetsApartCard } from '@/components/personas/sets-apart-card';
import { whichVersion } from '@/components/personas/which-version';
import { PageBody, PageColumns } from '@/components/shell/page-columns';
import { Badge, StatePill } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Portrait } from '@/components/ui/portrait';
import { PrintFoot } from '@/components/ui/print-foot';
import { may } from '@/lib/core/access';
import type { Standing } from '@/lib/core/claims/standing';
import { counted } from '@/lib/core/claims/write-words';
import type { Persona } from '@/lib/core/personas/persona';
import { getPersonaSettings } from '@/lib/services/personas/persona-settings';

import { openPersona } from './open-persona';

type PersonaPageProps = {
  params: Promise<{ workspace: string; key: string }>;
  searchParams: Promise<{ claim?: string }>;
};

export async function generateMetadata({ params }: Pick<PersonaPageProps, 'params'>): Promise<Metadata> {
  const { persona } = await openPersona(await params);
  return { title: persona.name };
}

export default async function PersonaPage({ params, searchParams }: PersonaPageProps) {
  const { workspace, key } = await params;
  const { claim } = await searchParams;
  const { ctx, persona, claims, preview } = await openPersona({ workspace, key });
  const settings = await getPersonaSettings(ctx);
  const edits = preview.changes.length - preview.turned;
  const mayWrite = may(ctx.actor.role, 'personas:write');
  const mayAnswer = mayWrite && (persona.owner === null || persona.owner.id === ctx.actor.id);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Personas', href: `/w/${workspace}/personas` }, { label: persona.name }]}
        badges={<StateBadges persona={persona} edits={edits} turned={preview.turned} />}
        actions={
          <>
            <FollowButton workspace={workspace} target={{ kind: 'persona', key }} name={persona.name} />
            <PersonaMenu {...{ workspace, persona, mayWrite }} mayPublish={may(ctx.actor.role, 'personas:publish')} />
            {mayWrite && <LinkButton href={`/w/${workspace}/personas/${persona.key}/edit`}>Edit the card</LinkButton>}
            {may(ctx.actor.role, 'personas:publish') && preview.changes.length > 0 && (
              <PublishPersona {...{ workspace, persona }} next={(preview.version ?? 0) + 1} />
            )}
          </>
        }
      />
      <PageBody>
        <PageColumns
          is={<Who workspace={workspace} persona={persona} standing={claims.standing} />}
          work={
            <ClaimBoard
              {...{ workspace, persona, claims, mayWrite, mayAnswer }}
              template={settings.template.filter((section) => section.key !== 'summary')}
              first={claim ?? null}
            />
          }
          means={
            <>
              <NewerVersionNotice workspace={workspace} persona={persona} mayWrite={mayWrite} />
              <div
                className={classNames(
                  'space-y-3 print:space-y-0',
                  persona.segment && 'print:grid print:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:gap-3',
                )}
              >
                <div className="space-y-3">
                  <SegmentCard workspace={workspace} persona={persona} mayWrite={mayWrite} />
                  {persona.published && persona.segment && <DriftCard workspace={workspace} personaKey={key} />}
                </div>
                {persona.segment && <SetsApartCard workspace={workspace} persona={persona} />}
              </div>
              <div className="pt-3">
                <AttachedResearch workspace={workspace} personaKey={key} mayWrite={mayWrite} />
              </div>
              <ActivityCard workspace={workspace} personaKey={key} />
            </>
          }
        />
        <PrintFoot>
          {persona.name}
          {whichVersion(persona.published, edits)}
          {persona.segment && `, on ${persona.segment.name} v${persona.segment.version}`}, read{' '}
          <DateTime at={ctx.now.toISOString()} look="exact" />
        </PrintFoot>
      </PageBody>
    </>
  );
}

type StateBadgesProps = { persona: Persona; edits: number; turned: number };

/** Which version is published, how far the draft has gone since, and how many claims the data turned. */
function StateBadges({ persona, edits, turned }: StateBadgesProps) {
  const { published } = persona;
  if (persona.archived_at) return <Badge tone="warn">archived</Badge>;
  return (
    <>
      {published && (
        <Badge>
          v{published.version} · published <DateTime at={published.at} look="day" />
        </Badge>
      )}
      {published && edits > 0 && <StatePill tone="warn">{`Draft has ${counted(edits, 'change')}`}</StatePill>}
      {published && turned > 0 && (
        <StatePill tone="info">{`${counted(turned, 'claim')} turned since v${published.version}`}</StatePill>
      )}
      {!published && <Badge>not published yet</Badge>}
      <SegmentBadge persona={persona} />
    </>
  );
}

const kindWords = { primary: 'Primary', secondary: 'Secondary', negative: 'Not for them' } as const;

function Who({ workspace, persona, standing }: { workspace: string; persona: Persona; standing: Standing }) {
  return (
    <div>
      <Portrait src={portraitUrl(workspace, persona)} alt="" size="full" />
      <h1 className="mt-3 font-serif text-title">{persona.name}</h1>
      {persona.role && <p className="font-serif text-ink-2 text-lg italic">{persona.role}</p>}
      <p className="mt-2.5 flex flex-wrap gap-1.5">
        <PersonaStatusBadge status={standing.status} />
        <Badge>{kindWords[persona.kind]}</Badge>
      </p>
      <p className="mt-3 text-ink-2 text-md">{persona.summary || 'Nobody has written down yet who this is.'}</p>
      {persona.metric && (
        <section className="mt-5 border-line border-t pt-4">
          <h2 className="sr-only">Key metric</h2>
          <MetricStat workspace={workspace} persona={persona} />
        </section>
      )}
      <dl className="mt-5 space-y-1 border-line border-t pt-4 text-ink-3 text-xs">
        {persona.owner && (
          <div className="flex gap-1.5">
            <dt>Kept by</dt>
            <dd className="text-ink-2">{persona.owner.name}</dd>
          </div>
        )}
        {persona.last_reviewed_at && (
          <div className="flex gap-1.5">
            <dt>Reviewed</dt>
            <dd className="text-ink-2">
              <DateTime at={persona.last_reviewed_at} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
