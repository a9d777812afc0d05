import { z } from 'zod';
import { api } from '@/lib/browser/api';
import type { Rule } from '@/lib/core/segments/rule';
import { Segment, type SegmentDefinition, SegmentVersion, type UseReference } from '@/lib/core/segments/segment';

type Creation = { key: string; name: string; purpose?: string; rule: Rule };
type Change = { revision: number; rule?: Rule; name?: string; purpose?: string; review_days?: number | null };
type Publication = { revision: number; note: string; purpose?: string; move?: UseReference[] };
type Rollback = { version: number; note: string; move?: UseReference[] };
type Move = { version: number; uses: UseReference[] };

/** Everything the segment screens can do, through the public API. */
export function segmentCommands(workspace: string) {
  const client = api(workspace);
  return {
    create: (body: Creation) => client.post('segments', { body, schema: Segment }),
    update: (key: string, body: Change) => client.patch(`segments/${key}`, { body, schema: Segment }),
    publish: (key: string, body: Publication) =>
      client.post(`segments/${key}/publish`, { body, schema: SegmentVersion }),
    rollback: (key: string, body: Rollback) =>
      client.post(`segments/${key}/rollback`, { body, schema: SegmentVersion }),
    retire: (key: string) => client.post(`segments/${key}/retire`, { body: {}, schema: Segment }),
    restore: (key: string) => client.post(`segments/${key}/restore`, { body: {}, schema: Segment }),
    move: (key: string, body: Move) => client.post(`segments/${key}/move`, { body, schema: Segment }),
    refresh: (key: string, version: number) =>
      client.post(`segments/${key}/versions/${version}/refresh`, { body: {}, schema: z.object({ id: z.string() }) }),
    remove: (key: string) => client.delete(`segments/${key}`),
    importDefinition: (body: SegmentDefinition) => client.post('segment-definitions', { body, schema: Segment }),
  };
}
