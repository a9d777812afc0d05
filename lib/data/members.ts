import 'server-only';
import { Role } from '@/lib/core/access';
import type { Member } from '@/lib/core/accounts/member';
import { AppError } from '@/lib/core/errors';
import type { Database } from './prisma-client';

const withUser = { user: { select: { name: true, email: true } } } as const;

type Row = {
  id: string;
  userId: string;
  role: string;
  createdAt: Date;
  user: { name: string; email: string };
};

function memberOf(row: Row): Member {
  return {
    id: row.id,
    user_id: row.userId,
    name: row.user.name,
    email: row.user.email,
    role: Role.parse(row.role),
    joined_at: row.createdAt.toISOString(),
  };
}

/** Who was here first comes first. */
export async function listMembers(db: Database, workspaceId: string): Promise<Member[]> {
  const rows = await db.member.findMany({
    where: { workspaceId },
    include: withUser,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(memberOf);
}

export async function findMemberOfUser(db: Database, workspaceId: string, userId: string): Promise<Member | null> {
  const row = await db.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    include: withUser,
  });
  return row ? memberOf(row) : null;
}

export async function getMember(db: Database, workspaceId: string, id: string): Promise<Member> {
  const row = await db.member.findFirst({ where: { workspaceId, id }, include: withUser });
  if (!row) throw new AppError('not_found', 'There is no such member here. They may have left already.');
  return memberOf(row);
}

export async function insertMember(tx: Database, workspaceId: string, userId: string, role: Role): Promise<Member> {
  return memberOf(await tx.member.create({ data: { workspaceId, userId, role }, include: withUser }));
}

export async function updateMemberRole(tx: Database, workspaceId: string, id: string, role: Role): Promise<Member> {
  return memberOf(await tx.member.update({ where: { workspaceId, id }, data: { role }, include: withUser }));
}

/** What they kept is nobody's then: personas have no owner, and what they were asked to look at is for who may write. */
export async function deleteMember(tx: Database, workspaceId: string, id: string): Promise<void> {
  const { userId } = await tx.member.delete({ where: { workspaceId, id } });
  await tx.persona.updateMany({ where: { workspaceId, ownerId: userId }, data: { ownerId: null, ownerName: null } });
  // A mention spoke to them, and is nobody else's to answer.
  await tx.toDo.deleteMany({ where: { workspaceId, userId, kind: 'mentioned' } });
  await tx.toDo.updateMany({ where: { workspaceId, userId, doneAt: null }, data: { userId: null } });
}
