'use client';

import { useContentMap } from '@/components/content-maps/content-context';
import { ItemMenu } from '@/components/content-maps/item-menu';
import { stateTones } from '@/components/content-maps/state-tones';
import { stepKeys } from '@/components/documents/step-keys';
import { StatePill } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { useDraggable, useDroppable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { formatDay } from '@/components/ui/format-time';
import { stepItem } from '@/lib/core/content-maps/content-edits';
import type { ContentItem } from '@/lib/core/content-maps/content-map';
import { metricOf } from '@/lib/core/content-maps/kpi-numbers';
import { stateNames } from '@/lib/core/content-maps/state-words';
import { kpiWords } from '@/lib/core/kpis/kpi-reading';

type ItemCardProps = { item: ContentItem; place: number; count: number };

/** A piece in its place: moved by its handle, its menu, or Alt with the arrow keys. */
export function ItemCard({ item, place, count }: ItemCardProps) {
  const { content, mayWrite, edit, openItem } = useContentMap();
  const drag = useDraggable({ id: `item#${item.id}`, type: 'item', disabled: !mayWrite });
  const target = useDroppable({ id: `item#${item.id}`, accept: 'item', collisionPriority: 2 });
  const onKeyDown = stepKeys('down', mayWrite ? (step) => edit(stepItem(content, item.id, step)) : null);
  return (
    <div ref={target.ref}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Alt with the arrow keys moves the piece from whatever in it has the focus. */}
      <div
        ref={drag.ref}
        onKeyDown={onKeyDown}
        className={classNames(
          'rounded-md border border-line bg-page p-2',
          target.isDropTarget && 'shadow-[0_-2px_0_0_var(--c1)]',
          drag.isDragSource && 'opacity-50',
          item.state === 'retired' && 'text-ink-3',
        )}
      >
        <div className="flex items-start gap-1">
          {mayWrite && (
            <span className="-mt-1 -ml-1.5">
              <DragHandle handleRef={drag.handleRef} />
            </span>
          )}
          <button
            type="button"
            className="min-w-0 flex-1 rounded-sm text-left text-sm [overflow-wrap:anywhere] hover:underline"
            onClick={() => openItem(item.id)}
          >
            {item.title}
          </button>
          {mayWrite && <ItemMenu {...{ item, place, count }} />}
        </div>
        <ItemFacts item={item} />
      </div>
    </div>
  );
}

function ItemFacts({ item }: { item: ContentItem }) {
  const { owners, today } = useContentMap();
  const owner = owners.find(({ id }) => id === item.owner);
  const isDue = item.review !== null && item.review < today && item.state !== 'retired';
  const about = [item.type, item.channel].filter((text) => text !== '').join(', ');
  return (
    <div className="mt-1 space-y-1 text-ink-3 text-xs">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <StatePill tone={stateTones[item.state]}>{stateNames[item.state]}</StatePill>
        {about && <span className="[overflow-wrap:anywhere]">{about}</span>}
      </p>
      {item.need && <p className="text-ink-2 [overflow-wrap:anywhere]">Need: {item.need}</p>}
      {item.objection && <p className="text-ink-2 [overflow-wrap:anywhere]">Answers “{item.objection}”</p>}
      <KpiLine item={item} />
      {(owner || item.review) && (
        <p>
          {owner && (owner.name ? `Kept by ${owner.name}` : 'Its keeper left')}
          {owner && item.review && ', '}
          {item.review && (
            <span className={isDue ? 'font-semibold text-warn' : undefined}>
              review {isDue ? 'was due' : 'by'} {formatDay(item.review, 'UTC')}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function KpiLine({ item: { id, kpi } }: { item: ContentItem }) {
  const { numbers, notCounted } = useContentMap();
  if (!kpi) return null;
  const read = numbers?.items.find(({ item }) => item === id);
  const value = read?.reading && kpi.metric ? kpiWords(metricOf(kpi.metric), read.reading) : read?.reason;
  return (
    <p className="[overflow-wrap:anywhere]">
      <span className="font-semibold text-ink-2">{kpi.name}</span>: {value ?? notCounted ?? 'counting …'}
      {read?.reading && read.sentence && <span className="block">Counted: {read.sentence}</span>}
    </p>
  );
}
