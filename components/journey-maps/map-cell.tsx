'use client';

import { Paperclip, Smile } from 'lucide-react';
import { TextInPlace } from '@/components/documents/text-in-place';
import { EvidenceLines } from '@/components/journey-maps/evidence-lines';
import { laneLooks } from '@/components/journey-maps/lane-looks';
import { useOpenMap } from '@/components/journey-maps/map-context';
import { MoodCurve } from '@/components/journey-maps/mood-curve';
import { Button } from '@/components/ui/button';
import { Menu, MenuRadio } from '@/components/ui/dropdown-menu';
import { emotions, emotionWords } from '@/lib/core/journey-maps/emotion-words';
import { cellId, Emotion, type Lane, mapLimits, type Stage } from '@/lib/core/journey-maps/journey-map';
import { cellAt, writeCell, writeText } from '@/lib/core/journey-maps/map-edits';

type MapCellProps = { stage: Stage; lane: Lane };

/** What a lane says in a stage: a mood where it is the lane of them, words, and what they stand on. */
export function MapCell({ stage, lane }: MapCellProps) {
  const { content, lines, mayWrite, edit, openEvidence } = useOpenMap();
  const place = { stage: stage.id, lane: lane.id };
  const own = lines.filter(({ cell }) => cell === cellId(stage.id, lane.id));
  const label = `${stage.name}: ${lane.name}`;
  return (
    <div className="group/place relative flex h-full min-w-0 flex-col gap-1">
      {lane.kind === 'emotion' && <Mood stage={stage} lane={lane} />}
      <TextInPlace
        label={label}
        text={cellAt(content, place)?.text ?? ''}
        asks={laneLooks[lane.kind].asks}
        maxLength={mapLimits.cellLength}
        look={lane.kind === 'thoughts' ? 'font-serif text-md italic' : 'text-sm'}
        onWrite={mayWrite ? (text, seen) => edit(writeText(content, place, text, seen)) : null}
      />
      {own.length > 0 && (
        <button
          type="button"
          aria-label={`${label}: ${own.length === 1 ? '1 piece' : `${own.length} pieces`} of evidence`}
          className="w-full rounded-sm p-1.5 hover:bg-sunken"
          onClick={() => openEvidence(place)}
        >
          <EvidenceLines lines={own.slice(0, 3)} isShort />
          {own.length > 3 && <span className="mt-1 block text-left text-ink-3 text-xs">and {own.length - 3} more</span>}
        </button>
      )}
      {mayWrite && own.length === 0 && (
        <Button
          size="icon-sm"
          variant="ghost"
          data-no-picture
          aria-label={`Add evidence to ${label}`}
          className="absolute right-0 bottom-0 opacity-0 focus-visible:opacity-100 group-hover/place:opacity-100 [@media(hover:none)]:opacity-100"
          onClick={() => openEvidence(place)}
        >
          <Paperclip aria-hidden />
        </Button>
      )}
    </div>
  );
}

const none = 'none';

function Mood({ stage, lane }: MapCellProps) {
  const { content, mayWrite, edit } = useOpenMap();
  const place = content.stages.findIndex(({ id }) => id === stage.id);
  const moodAt = (index: number): Emotion | null => {
    const beside = content.stages[index];
    return (beside && cellAt(content, { stage: beside.id, lane: lane.id })?.emotion) ?? null;
  };
  const mood = moodAt(place);
  const curve = <MoodCurve mood={mood} before={moodAt(place - 1)} after={moodAt(place + 1)} />;
  if (!mayWrite) return <div className="-mx-2">{curve}</div>;
  return (
    <div className="relative -mx-2">
      {curve}
      <Menu
        align="center"
        label={`Mood at ${stage.name}`}
        trigger={
          <button
            type="button"
            aria-label={`Mood at ${stage.name}: ${mood === null ? 'not said yet' : emotionWords[mood]}`}
            className="absolute inset-0 grid place-items-center rounded-sm text-ink-3 text-xs hover:bg-sunken/40"
          >
            {mood === null && (
              <span data-no-picture className="inline-flex items-center gap-1 rounded-sm bg-surface px-1.5">
                <Smile aria-hidden className="size-3.5" /> Set the mood
              </span>
            )}
          </button>
        }
      >
        <MenuRadio
          label="How does it feel?"
          value={mood === null ? none : String(mood)}
          options={[
            ...emotions.map((one) => ({ value: String(one), label: emotionWords[one] })),
            { value: none, label: 'Not said' },
          ]}
          onValueChange={(picked) =>
            edit(
              writeCell(
                content,
                { stage: stage.id, lane: lane.id },
                { emotion: picked === none ? null : Emotion.parse(Number(picked)) },
              ),
            )
          }
        />
      </Menu>
    </div>
  );
}
