import 'server-only';
import type { Job, PgBoss } from 'pg-boss';
import type { Actor } from '@/lib/core/access';
import { connectJobs, type JobName, type JobPayloads } from '@/lib/data/jobs';
import type { ServiceContext } from '@/lib/services/context';
import { baseContext } from './base-context';
import { env } from './env';
import { log } from './log';

type Run<Payload> = (ctx: Omit<ServiceContext, 'actor'>, payload: Payload) => Promise<unknown>;

/** Which use case a job runs. Each is loaded with its first job, so that a web process starts without them. */
const useCases: { [Name in JobName]: Run<JobPayloads[Name]> } = {
  'import.run': async (ctx, job) => {
    const { runImport } = await import('@/lib/services/imports/run-import');
    return runImport({ ...ctx, actor: systemActor('import.run', job.workspaceId) }, job);
  },
  'import.undo': async (ctx, job) => {
    const { runUndo } = await import('@/lib/services/imports/run-undo');
    return runUndo({ ...ctx, actor: systemActor('import.undo', job.workspaceId) }, job);
  },
  'segment.refresh': async (ctx, job) => {
    const { runRefresh } = await import('@/lib/services/segments/run-refresh');
    return runRefresh({ ...ctx, actor: systemActor('segment.refresh', job.workspaceId) }, job);
  },
  'segment.refresh_workspace': async (ctx, job) => {
    const { refreshWorkspace, RefreshWorkspaceJob } = await import('@/lib/services/segments/refresh-workspace');
    const actor = systemActor('segment.refresh_workspace', job.workspaceId);
    return refreshWorkspace({ ...ctx, actor }, RefreshWorkspaceJob.parse(job));
  },
  'claims.read_numbers': async (ctx, job) => {
    const { readNumbers } = await import('@/lib/services/claims/read-numbers');
    return readNumbers({ ...ctx, actor: systemActor('claims.read_numbers', job.workspaceId) }, job);
  },
  // Counted ahead, and kept: whoever opens the Cast finds it ready.
  'personas.count_overlaps': async (ctx, { workspaceId }) => {
    const { readCoverage } = await import('@/lib/services/personas/read-coverage');
    return readCoverage({ ...ctx, actor: systemActor('personas.count_overlaps', workspaceId) });
  },
  'claims.judge_due': async (ctx) => {
    const { judgeDueClaims } = await import('@/lib/services/claims/judge-due');
    return judgeDueClaims(ctx);
  },
  'claims.judge_workspace': async (ctx, job) => {
    const { judgeWorkspaceClaims } = await import('@/lib/services/claims/judge-due');
    return judgeWorkspaceClaims({ ...ctx, actor: systemActor('claims.judge_workspace', job.workspaceId) });
  },
  'workspace.refresh_due': async (ctx) => {
    const { refreshDue } = await import('@/lib/services/segments/refresh-due');
    return refreshDue(ctx);
  },
  'digest.write_due': async (ctx) => {
    const { writeDueDigests } = await import('@/lib/services/follows/write-digests');
    return writeDueDigests(ctx);
  },
};

/** Refreshes wait for each other's queries; an import alone keeps the disk busy. */
const concurrency: Partial<Record<JobName, number>> = { 'segment.refresh': 2 };

/** The product itself, acting for a workspace. */
function systemActor(job: JobName, workspaceId: string): Actor {
  return { kind: 'system', id: job, name: 'Dramatis', workspaceId, role: 'owner' };
}

/** Serves every queue until stopped. Waits for PostgreSQL when it is away, now or later. */
export async function startJobs(): Promise<PgBoss> {
  const boss = connectJobs(env().databaseUrl);
  boss.on('error', (error) => log.warn('The job queue cannot reach PostgreSQL.', { error: error.message }));
  await startWhenThere(boss);
  for (const name of Object.keys(useCases) as JobName[]) await serve(boss, name);
  await boss.schedule('workspace.refresh_due', '* * * * *');
  await boss.schedule('digest.write_due', '10 * * * *');
  await boss.schedule('claims.judge_due', '20 * * * *');
  return boss;
}

async function startWhenThere(boss: PgBoss): Promise<void> {
  for (;;) {
    try {
      await boss.start();
      return;
    } catch (error) {
      log.warn('The job queue waits for PostgreSQL.', { error });
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }
}

async function serve<Name extends JobName>(boss: PgBoss, name: Name): Promise<void> {
  const options = { pollingIntervalSeconds: 0.5, localConcurrency: concurrency[name] ?? 1, batchSize: 1 };
  await boss.work<JobPayloads[Name]>(name, options, async (jobs) => {
    for (const job of jobs) await runJob(name, job, useCases[name]);
  });
}

/** A failure is thrown on: the queue runs the job again, later and later. */
async function runJob<Payload>(name: JobName, job: Job<Payload>, run: Run<Payload>): Promise<void> {
  const startedMs = Date.now();
  try {
    await run(baseContext(job.signal), job.data);
    log.info('A job is done.', { job: name, id: job.id, tookMs: Date.now() - startedMs });
  } catch (error) {
    log.error('A job failed.', { job: name, id: job.id, data: job.data, tookMs: Date.now() - startedMs, error });
    throw error;
  }
}
