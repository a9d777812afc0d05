import { z } from 'zod';
import { visitorRoute } from '@/lib/server/route';
import { definitionSchema } from '@/lib/services/segments/export-definition';

export const GET = visitorRoute(z.strictObject({}), definitionSchema, {
  summary: 'The JSON Schema of definition files.',
  output: z.record(z.string(), z.unknown()),
});
