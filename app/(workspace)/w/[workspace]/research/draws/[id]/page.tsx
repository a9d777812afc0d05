import type { Metadata } from 'next';
import { DrawnPeopleScreen } from '@/components/research/drawn-people-screen';
import { pageContext } from '@/lib/server/context';
import { getDrawnPeople } from '@/lib/services/research/invite-draws';
import { orNotFound } from '../../../or-not-found';

export const metadata: Metadata = { title: 'People to invite' };

type DrawPageProps = { params: Promise<{ workspace: string; id: string }> };

export default async function DrawPage({ params }: DrawPageProps) {
  const { workspace, id } = await params;
  const ctx = await pageContext(workspace);
  const people = await orNotFound(getDrawnPeople(ctx, { id }));
  return <DrawnPeopleScreen workspace={workspace} people={people} />;
}
