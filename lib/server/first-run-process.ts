import 'server-only';
import { firstRun } from './first-run';
import { closeStores } from './stores';

// What the start script runs between the migrations and the web process. One line of JSON on stdout is the answer.
const { enterPath } = await firstRun({ isEmbedded: process.argv.includes('--embedded') });
process.stdout.write(`${JSON.stringify({ enterPath })}\n`);
await closeStores();
