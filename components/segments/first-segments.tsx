'use client';

import { useQuery } from '@tanstack/react-query';
import { nameQueries } from '@/components/rule-builder/name-queries';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainRule } from '@/lib/core/segments/explain-rule';
import { type SegmentTemplate, segmentTemplates } from '@/lib/core/segments/templates';

type FirstSegmentsProps = {
  workspace: string;
  dictionary: Dictionary;
  hasData: boolean;
  mayWrite: boolean;
  /** Null when none was retired. */
  onShowRetired: (() => void) | null;
};

/** Before there is any: what a segment is for, and five to start from in the names of the data. */
export function FirstSegments({ workspace, dictionary, hasData, mayWrite, onShowRetired }: FirstSegmentsProps) {
  const names = useQuery(nameQueries(workspace).names());
  const templates = names.data ? segmentTemplates(names.data) : [];
  return (
    <>
      <EmptyState
        title="No segment yet"
        action={
          <>
            {mayWrite && (
              <LinkButton
                variant={hasData ? 'secondary' : 'primary'}
                href={`/w/${workspace}/${hasData ? 'segments/new' : 'data/imports'}`}
              >
                {hasData ? 'Begin with an empty rule' : 'Bring in data first'}
              </LinkButton>
            )}
            {onShowRetired && (
              <Button variant="ghost" onClick={onShowRetired}>
                Show the retired ones
              </Button>
            )}
          </>
        }
      >
        <p>
          A segment is a group of people by what they did and what is known of them. Its rule reads as a sentence, is
          counted while you write it, and is published as a version that never changes.
        </p>
      </EmptyState>
      {hasData && mayWrite && names.isPending && <TemplateSkeletons />}
      {hasData && mayWrite && (
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {templates.map((template) => (
            <li key={template.key}>
              <TemplateCard workspace={workspace} template={template} dictionary={dictionary} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function TemplateSkeletons() {
  return (
    <Loading label="Reading the names in your data">
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        <Skeleton className="h-34" />
        <Skeleton className="h-34" />
        <Skeleton className="h-34" />
      </div>
    </Loading>
  );
}

type TemplateCardProps = { workspace: string; template: SegmentTemplate; dictionary: Dictionary };

function TemplateCard({ workspace, template, dictionary }: TemplateCardProps) {
  const { name, purpose, rule, missing } = template;
  const body = (
    <>
      <span className="block font-serif text-heading">{name}</span>
      <span className="mt-1 block text-ink-2">{rule ? explainRule(rule, dictionary) : missing}</span>
      {rule && <span className="mt-2 block text-ink-3 text-xs">{purpose}</span>}
    </>
  );
  if (!rule) return <div className="h-full rounded-lg border border-line border-dashed p-4.5">{body}</div>;
  return (
    <Link
      href={`/w/${workspace}/segments/new?template=${template.key}`}
      className="block h-full rounded-lg border border-line bg-surface p-4.5 transition-colors hover:border-ink-3"
    >
      {body}
    </Link>
  );
}
