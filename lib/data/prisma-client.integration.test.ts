import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { insertAudit } from './audit';
import { connectDatabase, describeDatabaseAbsence, inTransaction, isUniqueViolation } from './prisma-client';

const db = connectDatabase(process.env.DATABASE_URL ?? '');
afterAll(() => db.$disconnect());

function makeWorkspace() {
  return db.workspace.create({ data: { slug: `w-${randomUUID()}`, name: 'Test' } });
}

describe('a transaction', () => {
  it('keeps all of its changes or none', async () => {
    const { id } = await makeWorkspace();
    const half = inTransaction(db, async (tx) => {
      await tx.workspace.update({ where: { id }, data: { name: 'Half' } });
      throw new Error('stopped');
    });
    await expect(half).rejects.toThrow('stopped');
    expect((await db.workspace.findUniqueOrThrow({ where: { id } })).name).toBe('Test');
  });

  it('joins the one that is open', async () => {
    const { id } = await makeWorkspace();
    const outer = inTransaction(db, async (tx) => {
      await inTransaction(tx, (inner) => inner.workspace.update({ where: { id }, data: { name: 'Inner' } }));
      throw new Error('stopped');
    });
    await expect(outer).rejects.toThrow('stopped');
    expect((await db.workspace.findUniqueOrThrow({ where: { id } })).name).toBe('Test');
  });

  it('runs again when another one was faster, so that no change is lost', async () => {
    const { id } = await makeWorkspace();
    const countUp = () =>
      inTransaction(
        db,
        async (tx) => {
          const { dataVersion } = await tx.workspace.findUniqueOrThrow({ where: { id } });
          await tx.workspace.update({ where: { id }, data: { dataVersion: dataVersion + 1 } });
        },
        { isolation: 'Serializable' },
      );
    await Promise.all([countUp(), countUp(), countUp()]);
    expect((await db.workspace.findUniqueOrThrow({ where: { id } })).dataVersion).toBe(3);
  });
});

describe('a failure of the database', () => {
  it('is told apart when a key was taken', async () => {
    const { slug } = await makeWorkspace();
    const again = db.workspace.create({ data: { slug, name: 'Again' } });
    await expect(again).rejects.toSatisfy(isUniqueViolation);
    const raw = db.$executeRaw`INSERT INTO workspaces (id, slug, name) VALUES (gen_random_uuid(), ${slug}, 'Raw')`;
    await expect(raw).rejects.toSatisfy(isUniqueViolation);
  });

  it.each(['postgresql://x@127.0.0.1:1/x', 'postgresql://x@localhost/x?host=/nowhere'])(
    'is "unavailable" when nobody answers at %s',
    async (url) => {
      const nobody = connectDatabase(url);
      const error: unknown = await nobody.user.count().catch((failure: unknown) => failure);
      expect(describeDatabaseAbsence(error)).toMatchObject({ kind: 'unavailable' });
      await nobody.$disconnect();
    },
  );

  it('passes: the next question after a lost connection is answered', async () => {
    const own = connectDatabase(process.env.DATABASE_URL ?? '');
    const error: unknown = await own.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`.catch(
      (failure: unknown) => failure,
    );
    expect(describeDatabaseAbsence(error)).toMatchObject({ kind: 'unavailable' });
    expect(await own.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    await own.$disconnect();
  });

  it('is not "unavailable" when the question is wrong', async () => {
    const error: unknown = await db.$queryRaw`SELECT nothing FROM nowhere`.catch((failure: unknown) => failure);
    expect(describeDatabaseAbsence(error)).toBeUndefined();
  });
});

describe('the audit', () => {
  it('is written with the change, and undone with it', async () => {
    const { id } = await makeWorkspace();
    const actor = { kind: 'member', id: 'u1', name: 'Ada', workspaceId: id, role: 'owner' } as const;
    const entry = {
      action: 'workspace.renamed',
      target: { kind: 'workspace', id, name: 'Test' },
      difference: { at: new Date(0) },
    };
    await inTransaction(db, (tx) => insertAudit(tx, actor, entry));
    await inTransaction(db, async (tx) => {
      await insertAudit(tx, actor, { ...entry, action: 'workspace.lost' });
      throw new Error('stopped');
    }).catch(() => undefined);
    const entries = await db.auditEntry.findMany({ where: { workspaceId: id } });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ action: 'workspace.renamed', difference: { at: '1970-01-01T00:00:00.000Z' } });
  });
});
