import { z } from 'zod';
import { kpiWords } from '@/lib/core/kpis/kpi-reading';
import { sharedName } from '@/lib/core/kpis/shared-name';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { type ContentMap, ContentState } from './content-map';
import { type ContentNumbers, metricOf } from './kpi-numbers';

/** A content map for people who are not signed in: no member, no event, and nothing of a persona but its name. */

const At = z.iso.datetime();

const SharedItem = z.object({
  id: z.string(),
  persona: z.string(),
  stage: z.string(),
  title: z.string(),
  need: z.string(),
  objection: z.string(),
  type: z.string(),
  channel: z.string(),
  /** A name, and its value in words where one is read. */
  kpi: z.object({ name: z.string(), value: z.string().nullable() }).nullable(),
  review: z.iso.date().nullable(),
  state: ContentState,
});
export type SharedContentItem = z.infer<typeof SharedItem>;

export const SharedContentMap = z.object({
  workspace_name: z.string(),
  zone: z.string(),
  expires_at: At,
  read_at: At,
  name: z.string(),
  personas: z.array(z.object({ key: z.string(), name: z.string(), color: z.int() })),
  stages: z.array(z.object({ id: z.string(), name: z.string() })),
  items: z.array(SharedItem),
});
export type SharedContentMap = z.infer<typeof SharedContentMap>;

/** What a map shows to whoever reads it; `numbers` are undefined where none are read. */
export function shownItems({ content }: Pick<ContentMap, 'content'>, numbers?: ContentNumbers): SharedContentItem[] {
  return content.items.map(({ owner: _, kpi, ...item }) => {
    const reading = numbers?.items.find((one) => one.item === item.id)?.reading;
    const value = kpi?.metric && reading ? kpiWords(metricOf(kpi.metric), reading) : null;
    return { ...item, kpi: kpi && { name: kpi.name, value } };
  });
}

/** The same for whoever has its link. */
export function sharedItems(
  map: Pick<ContentMap, 'content'>,
  numbers: ContentNumbers,
  dictionary: Dictionary,
): SharedContentItem[] {
  return shownItems(map, numbers).map(({ kpi, ...item }) => ({
    ...item,
    kpi: kpi && { ...kpi, name: sharedName(kpi.name, dictionary) },
  }));
}
