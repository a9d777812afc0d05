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

/**
 * Pages that are still over, and what they may weigh meanwhile: a figure only goes down, and its line goes with it.
 * @type {Record<string, number>}
 */
const known = {
  '/w/[workspace]/segments/[key]': 320,
  '/w/[workspace]/playbooks/[key]': 315,
  '/w/[workspace]/priorities/[key]': 314,
  '/w/[workspace]/settings/who-counts': 314,
  '/w/[workspace]/segments/new': 313,
  '/w/[workspace]/insights/rfm': 310,
  '/w/[workspace]/maps/[key]': 308,
  '/w/[workspace]/insights/groups': 307,
  '/w/[workspace]/personas/[key]': 307,
  '/w/[workspace]/boards/[key]': 305,
  '/w/[workspace]/insights/separation': 304,
  '/w/[workspace]/insights/funnel': 303,
};

/** From the statistics of a build: each page with its weight in kB, the heaviest first. */
export function pageWeights(stats, bytesOf) {
  return stats
    .map(({ route, firstLoadChunkPaths }) => ({
      route,
      weight: firstLoadChunkPaths.reduce((sum, path) => sum + bytesOf(path), 0) / 1000,
    }))
    .toSorted((a, b) => b.weight - a.weight);
}

/** A sentence for each page that is over its limit, and for each exception that is none any more. */
export function troublesOf(weights, { limit = most, exceptions = known } = {}) {
  if (weights.length === 0) return ['The build lists no pages, so nothing was weighed.'];
  const over = weights
    .filter(({ route, weight }) => weight > (exceptions[route] ?? limit))
    .map(({ route, weight }) => `${route} loads ${weight.toFixed(1)} kB; it may load ${exceptions[route] ?? limit}.`);
  const settled = Object.keys(exceptions)
    .filter((route) => (weights.find((page) => page.route === route)?.weight ?? 0) <= limit)
    .map((route) => `${route} is not over ${limit} kB: take its line out of .ci/page-weights.mjs.`);
  return [...over, ...settled];
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
