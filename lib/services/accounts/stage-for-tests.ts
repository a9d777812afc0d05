import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/core/access';
import { connectEvents } from '@/lib/data/events/client';
import { findMemberOfUser, insertMember } from '@/lib/data/members';
import { connectDatabase } from '@/lib/data/prisma-client';
import { uploadFiles } from '@/lib/data/upload-files';
import { getWorkspace } from '@/lib/data/workspaces';
import type { AccountContext, ServiceContext, VisitorContext } from '@/lib/services/context';
import { createWorkspace } from './create-workspace';
import { memberActor } from './member-actor';
import { signUp } from './sign-up';

export type Person = AccountContext['user'] & { password: string };
export type Scene = { workspaceId: string; slug: string; owner: Person };

/** Real servers with people on them: every test makes its own, so that none can disturb another. */
export function openStage(environment: Record<string, string | undefined>) {
  const db = connectDatabase(environment.DATABASE_URL ?? '');
  const events = connectEvents(environment.CLICKHOUSE_URL ?? '');
  const files = uploadFiles(environment.DRAMATIS_DATA_DIR ?? '');
  const at = (now = new Date()) => ({ db, events, files, now });

  const visitor = (now?: Date): VisitorContext => ({ ...at(now), address: randomUUID() });
  const account = ({ id, email, name }: Person, now?: Date): AccountContext => ({
    ...at(now),
    user: { id, email, name },
  });

  async function person(name = 'Robin'): Promise<Person> {
    const email = `${randomUUID()}@example.org`;
    const password = `words of ${randomUUID()}`;
    const made = await signUp({ ...visitor(), signUpMode: 'open' }, { name, email, password });
    return { ...made.account, password };
  }

  async function scene(): Promise<Scene> {
    const owner = await person('Olga');
    const { id, slug } = await createWorkspace(account(owner), { name: `Playhouse ${randomUUID()}` });
    return { workspaceId: id, slug, owner };
  }

  async function join({ workspaceId }: Scene, role: Role, name = `The ${role}`): Promise<Person> {
    const somebody = await person(name);
    await insertMember(db, workspaceId, somebody.id, role);
    return somebody;
  }

  /** This person acts in this workspace with the role they have there now. */
  async function acting(somebody: Person, { workspaceId }: Scene, now?: Date): Promise<ServiceContext> {
    const member = await findMemberOfUser(db, workspaceId, somebody.id);
    if (!member) throw new Error(`${somebody.name} is not in this workspace`);
    return { ...at(now), actor: memberActor(somebody, workspaceId, member.role) };
  }

  async function memberId(somebody: Person, { workspaceId }: Scene): Promise<string> {
    return (await findMemberOfUser(db, workspaceId, somebody.id))?.id ?? '';
  }

  return {
    db,
    visitor,
    account,
    person,
    scene,
    join,
    acting,
    memberId,
    settings: ({ workspaceId }: Scene) => getWorkspace(db, workspaceId),
    audit: ({ workspaceId }: Scene) => db.auditEntry.findMany({ where: { workspaceId }, orderBy: { at: 'asc' } }),
    close: async () => {
      await Promise.all([db.$disconnect(), events.close()]);
    },
  };
}
