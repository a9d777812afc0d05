import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { MyWorkspace, Workspace, WorkspaceDraft } from '@/lib/core/accounts/workspace';
import { accountRoute } from '@/lib/server/route';
import { createWorkspace } from '@/lib/services/accounts/create-workspace';
import { listMyWorkspaces } from '@/lib/services/accounts/list-my-workspaces';

export const GET = accountRoute(Nothing, listMyWorkspaces, {
  summary: 'The workspaces of whoever is signed in, with their role in each.',
  output: wholeListOf(MyWorkspace),
});
export const POST = accountRoute(WorkspaceDraft, createWorkspace, {
  summary: 'Makes an empty workspace that the caller owns.',
  output: Workspace,
  status: 201,
});
