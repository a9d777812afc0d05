import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { clusterKMeans } from '@/lib/core/clustering/k-means';
import type { Matrix } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import { inTurn } from './in-turn';
import type { Part } from './measurement';
import { quantile } from './quantile';
import { say } from './stand';

const [n, dimension, k, starts, runs] = [20_000, 10, 5, 10, 25];
const work = `k-means of ${n.toLocaleString('en')} rows x ${dimension}, ${k} groups, ${starts} starts: p50`;

/** Our k-means beside that of scikit-learn on one thread, on the same rows. Whoever has no scikit-learn sees ours alone. */
export async function benchGroups(folder: string): Promise<Part> {
  const matrix = crowds();
  const path = join(folder, 'crowds.f64');
  writeFileSync(path, matrix.values);
  say('Dividing rows into groups …');
  const ours = async (run: number) => clusterKMeans(matrix, { k, seed: run, starts }).inertia;
  const peer = await Peer.start(path);
  const { runs: took, answers } = await inTurn({ runs }, { ours, peer: async (run) => (await peer?.fit(run)) ?? null });
  peer?.stop();
  requireAsTight(Math.min(...answers.ours), answers.peer);
  const theirs = peer ? quantile(took.peer, 0.5) : null;
  return {
    measurements: [
      { work, unit: 'ms', ours: quantile(took.ours, 0.5), peer: theirs, goal: theirs && Math.ceil(theirs) },
    ],
    details: took,
  };
}

/** Five crowds that touch. */
function crowds(): Matrix {
  const random = seededRandom(7);
  const middles = Array.from({ length: k }, () => Array.from({ length: dimension }, () => random.normal(0, 1.5)));
  const rows = Array.from({ length: n }, () => random.pick(middles).map((middle) => random.normal(middle, 1)));
  return { values: Float64Array.from(rows.flat()), n, dimension };
}

/** Two searches that find other groups measure nothing. */
function requireAsTight(ours: number, peer: (number | null)[]): void {
  const theirs = Math.min(...peer.map((inertia) => inertia ?? ours));
  if (Math.abs(ours / theirs - 1) > 0.001) throw new Error(`The groups differ: ${ours} here, ${theirs} there.`);
}

/** A Python that divides the rows of a file each time it is given a seed. */
class Peer {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child;
    this.#lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  }

  static async start(path: string): Promise<Peer | null> {
    const program = fileURLToPath(new URL('groups_peer.py', import.meta.url));
    const told = [program, path, dimension, k, starts].map(String);
    const child = spawn(process.env.PYTHON ?? 'python3', told, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    });
    const failed = once(child, 'error').then(() => null);
    const peer = new Peer(child);
    const ready = await Promise.race([peer.#lines.next(), failed]);
    if (ready?.value === 'ready') return peer;
    say('No scikit-learn is here (PYTHON names another Python): k-means stands alone.');
    return null;
  }

  async fit(seed: number): Promise<number> {
    this.#child.stdin.write(`${seed}\n`);
    return Number((await this.#lines.next()).value);
  }

  stop(): void {
    this.#child.stdin.end();
  }
}
