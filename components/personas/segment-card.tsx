import { SizeFigure, SizeTrend } from '@/components/personas/size-figure';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { TextLink } from '@/components/ui/text-link';
import type { Persona } from '@/lib/core/personas/persona';

/** The behaviour behind a persona: which version of which segment, and its live size. */
export function SegmentCard({
  workspace,
  persona,
  mayWrite,
}: {
  workspace: string;
  persona: Persona;
  mayWrite: boolean;
}) {
  const { segment } = persona;
  if (!segment) return <NoBehaviour workspace={workspace} persona={persona} mayWrite={mayWrite} />;
  const href = `/w/${workspace}/segments/${segment.key}`;
  return (
    <Card
      title="Segment"
      aside={
        <Badge>
          {segment.key} v{segment.version}
        </Badge>
      }
    >
      <SizeFigure persona={persona} />
      <SizeTrend persona={persona} className="mt-3 h-14" />
      <p className="mt-3 font-serif text-ink-2 text-md italic">{segment.sentence}</p>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
        <TextLink href={href}>The rule</TextLink>
        <TextLink href={`${href}/members?version=${segment.version}`}>See these profiles</TextLink>
      </p>
    </Card>
  );
}

function NoBehaviour({ workspace, persona, mayWrite }: { workspace: string; persona: Persona; mayWrite: boolean }) {
  return (
    <Card title="No behaviour yet" tone="warn">
      <p className="text-ink-2">
        Tie {persona.name} to a published segment, and this card shows how many people really behave like this, and what
        sets them apart.
      </p>
      {mayWrite && (
        <LinkButton href={`/w/${workspace}/personas/${persona.key}/edit#segment`} size="sm" className="mt-3">
          Choose a segment
        </LinkButton>
      )}
    </Card>
  );
}
