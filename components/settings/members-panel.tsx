'use client';

import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { SectionTitle } from '@/components/ui/page-header';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { may, type Role } from '@/lib/core/access';
import type { Member } from '@/lib/core/accounts/member';
import { roleWords } from '@/lib/core/accounts/role-words';
import { ConfirmDeleteButton } from './confirm-delete-button';
import { settingsQueries } from './queries';
import { RoleSelect } from './role-select';
import { useChangeRole } from './use-change-role';

export type You = { userId: string; role: Role };

type MembersPanelProps = { workspace: string; you: You; initial: Member[] };

/** Who is in, and what each of them may do. */
export function MembersPanel({ workspace, you, initial }: MembersPanelProps) {
  const members = useQuery({ ...settingsQueries(workspace).members(), initialData: initial });
  const changing = useChangeRole(workspace);
  return (
    <section>
      <SectionTitle note="A new role, and a removal, hold from the member’s next click on.">Members</SectionTitle>
      <Table caption="Members of this workspace">
        <TableHead>
          <tr>
            <TableHeader>Name</TableHeader>
            <TableHeader>Role</TableHeader>
            <TableHeader className="hidden sm:table-cell">Joined</TableHeader>
            <TableHeader>
              <span className="sr-only">Remove</span>
            </TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {members.data.map((member) => (
            <MemberRow
              key={member.id}
              {...{ workspace, member, you }}
              onRoleChange={(role) => changing.mutate({ member, role })}
            />
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

type MemberRowProps = { workspace: string; member: Member; you: You; onRoleChange: (role: Role) => void };

function MemberRow({ workspace, member, you, onRoleChange }: MemberRowProps) {
  const isOwner = you.role === 'owner';
  const manages = may(you.role, 'members:manage') && (isOwner || member.role !== 'owner');
  const isYou = member.user_id === you.userId;
  return (
    <TableRow>
      <TableRowHeader className="min-w-40">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="font-semibold">{member.name}</span>
          {isYou && <Badge>you</Badge>}
        </span>
        <span className="block text-ink-3 text-xs [overflow-wrap:anywhere]">{member.email}</span>
      </TableRowHeader>
      <TableCell className="min-w-32 sm:w-44">
        {manages ? (
          <RoleSelect
            size="sm"
            value={member.role}
            onValueChange={onRoleChange}
            withOwner={isOwner}
            aria-label={`Role of ${member.name}`}
          />
        ) : (
          roleWords[member.role].label
        )}
      </TableCell>
      <TableCell className="hidden whitespace-nowrap text-ink-2 sm:table-cell">
        <DateTime at={member.joined_at} look="day" />
      </TableCell>
      <TableCell className="text-right">
        {manages && !isYou && (
          <ConfirmDeleteButton
            workspace={workspace}
            path={`members/${member.id}`}
            listKey={settingsQueries(workspace).members().queryKey}
            label="Remove"
            fullLabel={`Remove ${member.name}`}
            title={`Remove ${member.name}?`}
            description="They lose access at once, also where they are signed in now. What they made stays, and so do API keys they made."
            confirmLabel={`Remove ${member.name}`}
            done={`${member.name} is no longer in this workspace.`}
          />
        )}
      </TableCell>
    </TableRow>
  );
}
