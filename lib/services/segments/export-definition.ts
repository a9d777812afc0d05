import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { hashRule } from '@/lib/core/segments/hash-rule';
import { SegmentDefinition } from '@/lib/core/segments/segment';
import { getSegment, getVersion } from '@/lib/data/segments';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import type { StreamedFile } from '../streamed-file';

export const ExportDefinitionInput = z.object({
  key: z.string(),
  /** Without it, the draft. */
  version: z.coerce.number().int().min(1).optional(),
});
export type ExportDefinitionInput = z.infer<typeof ExportDefinitionInput>;

export const definitionSchemaPath = '/api/v1/segment-definitions/schema.json';

/** A segment as a file that can be kept in a repository and put back in. */
export async function exportDefinition(ctx: ServiceContext, input: ExportDefinitionInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'segments:read');
  const { workspaceId } = ctx.actor;
  const segment = await getSegment(ctx.db, workspaceId, input.key);
  const workspace = await getWorkspace(ctx.db, workspaceId);
  const version = input.version === undefined ? null : await getVersion(ctx.db, workspaceId, input.key, input.version);
  const rule = version?.rule ?? segment.draft.rule;
  if (!rule) throw new AppError('invalid', `"${segment.name}" has no rule yet, so there is nothing to put in a file.`);
  const definition: SegmentDefinition = {
    $schema: definitionSchemaPath,
    kind: 'dramatis.segment',
    key: segment.key,
    name: segment.name,
    purpose: segment.purpose,
    zone: version?.zone ?? workspace.zone,
    rule,
    version: version?.number ?? null,
    hash: hashRule(rule),
  };
  const text = `${JSON.stringify(definition, null, 2)}\n`;
  return {
    kind: 'file',
    contentType: 'application/json; charset=utf-8',
    fileName: `${segment.key}${version ? `-v${version.number}` : ''}.segment.json`,
    chunks: (async function* () {
      yield text;
    })(),
  };
}

/** The published JSON Schema of the file. */
export async function definitionSchema(): Promise<Record<string, unknown>> {
  const schema = z.toJSONSchema(SegmentDefinition, { io: 'input', unrepresentable: 'any' });
  return { ...schema, title: 'A Dramatis segment' };
}
