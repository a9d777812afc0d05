import 'server-only';
import { AppError } from '@/lib/core/errors';
import { ValueType } from '@/lib/core/events/value';
import { type KnownTypes, propertyKey } from '@/lib/core/imports/import-scope';
import type { WrittenNames } from './events/written-names';
import type { Database } from './prisma-client';

/** An entry of the dictionary as a write brings it. */
export type Name = { kind: 'event' | 'property' | 'trait'; event: string; name: string; type: ValueType | null };

/** The types that traits and properties of a workspace have for good. */
export async function loadKnownTypes(db: Database, workspaceId: string): Promise<KnownTypes> {
  const rows = await db.dictionaryEntry.findMany({
    where: { workspaceId, kind: { in: ['trait', 'property'] }, type: { not: null } },
    select: { kind: true, event: true, name: true, type: true },
  });
  const known = { traits: new Map<string, ValueType>(), properties: new Map<string, ValueType>() };
  for (const { kind, event, name, type } of rows) {
    if (kind === 'trait') known.traits.set(name, ValueType.parse(type));
    else known.properties.set(propertyKey(event, name), ValueType.parse(type));
  }
  return known;
}

/**
 * Enters the names of a write into the dictionary, in its transaction. Gives back those that are new. Throws `conflict`
 * when another write meanwhile gave a trait or property another type.
 */
export async function enterNames(tx: Database, workspaceId: string, written: WrittenNames): Promise<Name[]> {
  const rows = await tx.dictionaryEntry.findMany({
    where: { workspaceId },
    select: { kind: true, event: true, name: true, type: true },
  });
  const known = new Map(rows.map((row) => [keyOf(row), row.type]));
  const names = namesOf(written);
  for (const name of names) refuseOtherType(name, known.get(keyOf(name)));
  const fresh = names.filter((name) => !known.has(keyOf(name)));
  await tx.dictionaryEntry.createMany({ data: fresh.map((name) => ({ workspaceId, ...name })), skipDuplicates: true });
  return fresh;
}

/** Takes names out again that nothing holds any more and nobody has written about. */
export async function forgetNames(tx: Database, workspaceId: string, names: Name[], held: WrittenNames): Promise<void> {
  const stillHeld = new Set(namesOf(held).map(keyOf));
  const gone = names.filter((name) => !stillHeld.has(keyOf(name)));
  const untouched = { label: null, verbPhrase: null, description: null, ownerId: null, status: null, privacy: null };
  for (const { kind, event, name } of gone) {
    await tx.dictionaryEntry.deleteMany({ where: { workspaceId, kind, event, name, ...untouched } });
  }
}

function namesOf({ events, traits }: WrittenNames): Name[] {
  return [
    ...events.map(({ event }): Name => ({ kind: 'event', event: '', name: event, type: null })),
    ...events.flatMap(({ event, properties }) =>
      properties.map(({ name, type }): Name => ({ kind: 'property', event, name, type })),
    ),
    ...traits.map(({ name, type }): Name => ({ kind: 'trait', event: '', name, type })),
  ];
}

function keyOf({ kind, event, name }: { kind: string; event: string; name: string }): string {
  return JSON.stringify([kind, event, name]);
}

function refuseOtherType({ kind, name, type }: Name, known: string | null | undefined): void {
  if (type === null || known === undefined || known === null || known === type) return;
  throw new AppError(
    'conflict',
    `Meanwhile the ${kind} "${name}" came in as ${known}; here it is ${type}. Start again with ${known}, or under another name.`,
  );
}
