/**
 * What each page loads before it can be used: its scripts, gzipped, as the build lists them (the same that Chromium fetches
 * until the page stands; what comes on demand or when idle is not in it). Fails when a page is over the limit.
 * `node .ci/page-weights.mjs [build folder]` lists all pages, the heaviest first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildFolder } from './surroundings.mjs';

/** DESIGN 9, in kB of 1,000 bytes. */
const most = 300;

/** From the statistics of a build: each page with its weight in kB, the heaviest first. */
export function pageWeights(stats, bytesOf) {
  return stats
    .map(({ route, firstLoadChunkPaths }) => ({
      route,
      weight: firstLoadChunkPaths.reduce((sum, path) => sum + bytesOf(path), 0) / 1000,
    }))
    .toSorted((a, b) => b.weight - a.weight);
}

/** A sentence for each page that is over the limit. */
export function troublesOf(weights, limit = most) {
  if (weights.length === 0) return ['The build lists no pages, so nothing was weighed.'];
  return weights
    .filter(({ weight }) => weight > limit)
    .map(({ route, weight }) => `${route} loads ${weight.toFixed(1)} kB; it may load ${limit}.`);
}

function weigh(folder) {
  const sizes = new Map();
  const bytesOf = (path) => {
    if (!sizes.has(path)) sizes.set(path, gzipSync(readFileSync(path)).length);
    return sizes.get(path);
  };
  const weights = pageWeights(
    JSON.parse(readFileSync(join(folder, 'diagnostics', 'route-bundle-stats.json'), 'utf8')),
    bytesOf,
  );
  for (const { route, weight } of weights) console.log(`${weight.toFixed(1).padStart(7)} kB  ${route}`);
  const troubles = troublesOf(weights);
  for (const trouble of troubles) console.error(trouble);
  process.exitCode = troubles.length === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) weigh(process.argv[2] ?? buildFolder);
