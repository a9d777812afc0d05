import 'server-only';
import { startJobs } from './jobs';
import { log } from './log';
import { closeStores } from './stores';

/** `npm run worker`: serves the queues in a process of its own, until it is told to stop. */
const boss = await startJobs();
log.info('The worker serves the queues.');

async function stop(signal: NodeJS.Signals): Promise<void> {
  log.info('The worker finishes what it has begun.', { signal });
  await boss.stop({ graceful: true, timeout: 20_000 });
  await closeStores();
  process.exit();
}

process.once('SIGINT', stop);
process.once('SIGTERM', stop);
