import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchServers, type Servers } from '@/lib/local/launch';

export interface TestServers extends Servers {
  dataDir: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Both servers in a directory of their own, that goes with them: `await using servers = await serversForATest()`. */
export async function serversForATest(dataDir = dataDirectoryForATest()): Promise<TestServers> {
  const servers = await launchServers({ dataDir, onProgress: () => undefined, external: {} });
  return {
    ...servers,
    dataDir,
    [Symbol.asyncDispose]: async () => {
      await servers.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function dataDirectoryForATest(): string {
  return mkdtempSync(join(tmpdir(), 'dramatis-local-'));
}
