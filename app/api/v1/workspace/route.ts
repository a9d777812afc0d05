import { Nothing } from '@/lib/core/accounts/nothing';
import { Workspace, WorkspaceChange } from '@/lib/core/accounts/workspace';
import { route } from '@/lib/server/route';
import { getWorkspace } from '@/lib/services/accounts/get-workspace';
import { updateWorkspace } from '@/lib/services/accounts/update-workspace';

export const GET = route(Nothing, getWorkspace, { summary: 'The workspace and its settings.', output: Workspace });
export const PATCH = route(WorkspaceChange, updateWorkspace, {
  summary: 'Changes the settings that are sent, and leaves the rest.',
  output: Workspace,
});
