import { momentOf, wallTime } from '@/lib/core/accounts/local-moment';
import type { Workspace, WorkspaceChange } from '@/lib/core/accounts/workspace';

/** What the form holds: text as it is typed. */
export type WorkspaceFormDraft = {
  name: string;
  zone: string;
  weekStart: string;
  currency: string;
  clock: 'now' | 'fixed';
  clockAt: string;
  refreshMinutes: string;
};

export function draftOf(workspace: Workspace, now: string): WorkspaceFormDraft {
  return {
    name: workspace.name,
    zone: workspace.zone,
    weekStart: String(workspace.week_start),
    currency: workspace.currency,
    clock: workspace.clock === null ? 'now' : 'fixed',
    clockAt: wallTime(workspace.clock ?? now, workspace.zone),
    refreshMinutes: String(workspace.refresh_minutes),
  };
}

/** Only what differs from what is saved, so that two people who change two things do not undo each other. */
export function changeOf(saved: Workspace, draft: WorkspaceFormDraft): { change: WorkspaceChange; isEmpty: boolean } {
  const clock = draft.clock === 'now' ? null : momentOf(draft.clockAt, draft.zone);
  const all: WorkspaceChange = {
    name: draft.name.trim(),
    zone: draft.zone,
    week_start: Number(draft.weekStart),
    currency: draft.currency.trim().toUpperCase(),
    clock,
    refresh_minutes: Number(draft.refreshMinutes),
  };
  const before: WorkspaceChange = saved;
  const isSame = (field: keyof WorkspaceChange) => JSON.stringify(all[field]) === JSON.stringify(before[field]);
  const isClockSame = draft.clock === 'fixed' && saved.clock !== null && isSameMinute(saved, draft);
  const change = Object.fromEntries(
    Object.entries(all).filter(
      ([field]) => !isSame(field as keyof WorkspaceChange) && !(field === 'clock' && isClockSame),
    ),
  );
  return { change, isEmpty: Object.keys(change).length === 0 };
}

/** The form shows minutes; a clock that stands between two of them was not touched. */
function isSameMinute(saved: Workspace, draft: WorkspaceFormDraft): boolean {
  return saved.clock !== null && saved.zone === draft.zone && wallTime(saved.clock, saved.zone) === draft.clockAt;
}
