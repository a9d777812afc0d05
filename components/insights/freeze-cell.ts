import { z } from 'zod';
import { api } from '@/lib/browser/api';
import { Rule } from '@/lib/core/segments/rule';

const Frozen = z.object({ rule: Rule });

/** Keeps the people behind a cell as a list, and answers the rule that names it. */
export function freezeCell(workspace: string, asked: { kind: string; query: object; cell: object; name: string }) {
  return api(workspace).post('insights/freeze', { body: asked, schema: Frozen });
}
