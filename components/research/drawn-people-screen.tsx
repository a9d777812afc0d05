'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ResearchBody } from '@/components/research/research-body';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { DrawnPeople } from '@/lib/core/research/invite-draw';

/** One draw: whom to invite, in the order they were drawn, to copy into whatever sends the invitations. */
export function DrawnPeopleScreen({ workspace, people }: { workspace: string; people: DrawnPeople }) {
  const { segment, study, pool, rest_days, created_by, created_at, profile_ids } = people;
  const path = `/w/${workspace}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Research', href: `${path}/research` },
          { label: 'Who to ask', href: `${path}/research/who-to-ask` },
          { label: 'People to invite' },
        ]}
        actions={<TakeBack workspace={workspace} id={people.id} />}
      />
      <ResearchBody>
        <PageTitle
          note={
            <>
              Drawn by lot by {created_by}, <DateTime at={created_at} />, from the {formatCount(pool)} who could be
              drawn of{' '}
              <TextLink href={`${path}/segments/${segment.key}`}>
                {segment.key} v{segment.version}
              </TextLink>
              {study && (
                <>
                  , for <TextLink href={`${path}/research/studies/${study}`}>{study}</TextLink>
                </>
              )}
              .{rest_days > 0 && ` Left out: who was drawn or interviewed within ${rest_days} days before.`} If somebody
              declines, ask the next one below.
            </>
          }
        >
          {profile_ids.length === 1 ? '1 person to invite' : `${formatCount(profile_ids.length)} people to invite`}
        </PageTitle>
        <div className="mb-3 print:hidden">
          <CopyButton text={profile_ids.join('\n')} label="Copy all ids" showLabel variant="secondary" />
        </div>
        <ol className="max-w-120 divide-y divide-line rounded-lg border border-line bg-surface">
          {profile_ids.map((id, index) => (
            <li key={id} className="flex items-baseline gap-3 px-3.5 py-2">
              <span className="tnum w-7 shrink-0 text-right text-ink-3 text-xs">{index + 1}</span>
              <TextLink href={`${path}/data/profiles/${encodeURIComponent(id)}`}>{id}</TextLink>
            </li>
          ))}
        </ol>
      </ResearchBody>
    </>
  );
}

function TakeBack({ workspace, id }: { workspace: string; id: string }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => api(workspace).delete(`invite-draws/${id}`, { schema: DrawnPeople }),
    onSuccess: () => {
      router.push(`/w/${workspace}/research/who-to-ask`);
      router.refresh();
    },
    onError: (error) => toastFailed(error.message),
  });
  return (
    <ConfirmDialog
      open={asking}
      onOpenChange={setAsking}
      trigger={<Button variant="ghost">Take this draw back</Button>}
      title="Take this draw back?"
      description="The list is gone, and its people can be drawn again. Do it only if nobody was invited."
      confirmLabel="Take it back"
      pending={remove.isPending}
      onConfirm={() => remove.mutate()}
    />
  );
}
