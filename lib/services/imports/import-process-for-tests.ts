import { openImporting } from './importing-for-tests';
import { runImport } from './run-import';
import { runUndo } from './run-undo';

/** A process of its own that runs one import or undo, so that a test can kill it: `import|undo workspaceId importId settings`. */
const [work, workspaceId = '', importId = '', settings = '{}'] = process.argv.slice(2);
const at = openImporting(JSON.parse(settings));
const actor = { kind: 'system', id: 'import.run', name: 'Dramatis', workspaceId, role: 'owner' } as const;
const ctx = { actor, db: at.db, events: at.events, files: at.files, now: new Date() };
await (work === 'undo' ? runUndo : runImport)(ctx, { workspaceId, importId });
await at.close();
