import { Keyboard } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Popover } from '@/components/ui/popover';

const shortcuts = [
  { keys: ['Enter'], says: 'Open the part of the sentence you are on' },
  { keys: ['Alt', '↑ ↓'], says: 'Move the condition or group' },
  { keys: ['Alt', '→'], says: 'Move it into the group beside it' },
  { keys: ['Alt', '←'], says: 'Move it out of its group' },
  { keys: ['Del'], says: 'Remove it' },
  { keys: ['Ctrl', 'Z'], says: 'Undo' },
  { keys: ['Ctrl', 'Shift', 'Z'], says: 'Redo' },
];

export function Shortcuts() {
  return (
    <Popover
      label="Keyboard shortcuts"
      align="end"
      className="w-80"
      trigger={
        <Button variant="ghost" size="sm" className="font-normal text-ink-3">
          <Keyboard aria-hidden />
          Keys
        </Button>
      }
    >
      <dl className="space-y-2">
        {shortcuts.map(({ keys, says }) => (
          <div key={says} className="flex items-baseline justify-between gap-4">
            <dt>{says}</dt>
            <dd className="shrink-0">
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
