'use client';

import { useQuery } from '@tanstack/react-query';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionTitle } from '@/components/ui/page-header';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { ApiKey } from '@/lib/core/accounts/api-key';
import { scopeWords } from '@/lib/core/accounts/role-words';
import { ApiKeyDialog } from './api-key-dialog';
import { ConfirmDeleteButton } from './confirm-delete-button';
import { settingsQueries } from './queries';

/** What programs sign in with. */
export function ApiKeysPanel({ workspace, initial }: { workspace: string; initial: ApiKey[] }) {
  const keys = useQuery({ ...settingsQueries(workspace).apiKeys(), initialData: initial });
  return (
    <section>
      <SectionTitle
        note="A key belongs to this workspace, and stays when whoever made it leaves."
        aside={keys.data.length > 0 && <ApiKeyDialog workspace={workspace} />}
      >
        API keys
      </SectionTitle>
      {keys.data.length === 0 ? (
        <EmptyState title="No program signs in here yet." action={<ApiKeyDialog workspace={workspace} />}>
          A key lets a script or a service do over HTTP what you do here: bring in files, ask for a segment’s members,
          publish a version.
        </EmptyState>
      ) : (
        <Table caption="API keys">
          <TableHead>
            <tr>
              <TableHeader>Name</TableHeader>
              <TableHeader>May</TableHeader>
              <TableHeader>Last used</TableHeader>
              <TableHeader>
                <span className="sr-only">Revoke</span>
              </TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {keys.data.map((apiKey) => (
              <ApiKeyRow key={apiKey.id} workspace={workspace} apiKey={apiKey} />
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}

function ApiKeyRow({ workspace, apiKey }: { workspace: string; apiKey: ApiKey }) {
  return (
    <TableRow>
      <TableRowHeader className="min-w-40">
        <span className="block font-semibold">{apiKey.name}</span>
        <span className="block text-ink-3 text-xs">
          <span className="font-mono">{apiKey.prefix}…</span> made by {apiKey.created_by_name},{' '}
          <DateTime at={apiKey.created_at} look="day" />
        </span>
      </TableRowHeader>
      <TableCell>{scopeWords[apiKey.scope].label}</TableCell>
      <TableCell className="whitespace-nowrap text-ink-2">
        {apiKey.last_used_at === null ? 'Never' : <DateTime at={apiKey.last_used_at} />}
      </TableCell>
      <TableCell className="text-right">
        <ConfirmDeleteButton
          workspace={workspace}
          path={`api-keys/${apiKey.id}`}
          listKey={settingsQueries(workspace).apiKeys().queryKey}
          label="Revoke"
          fullLabel={`Revoke the key for ${apiKey.name}`}
          title={`Revoke the key for ${apiKey.name}?`}
          description="Whatever uses it is refused from its next request on. This cannot be undone; a new key can be made."
          confirmLabel="Revoke the key"
          done={`The key for ${apiKey.name} opens nothing any more.`}
        />
      </TableCell>
    </TableRow>
  );
}
