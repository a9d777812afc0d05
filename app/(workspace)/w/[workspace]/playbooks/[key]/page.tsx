import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { PlaybookScreen } from '@/components/playbooks/playbook-screen';
import { may } from '@/lib/core/access';
import { listCastNames } from '@/lib/services/personas/list-personas';
import { openPlaybookPage } from './open-playbook';

type PlaybookPageProps = { params: Promise<{ workspace: string; key: string }> };

export async function generateMetadata({ params }: PlaybookPageProps): Promise<Metadata> {
  return { title: (await openPlaybookPage(await params)).playbook.name };
}

export default async function PlaybookPage({ params }: PlaybookPageProps) {
  const { workspace, key } = await params;
  const { ctx, playbook } = await openPlaybookPage({ workspace, key });
  const cast = await listCastNames(ctx);
  return (
    <NuqsAdapter>
      <PlaybookScreen {...{ workspace, playbook, cast }} mayWrite={may(ctx.actor.role, 'documents:write')} />
    </NuqsAdapter>
  );
}
