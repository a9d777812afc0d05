import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';

/** Something that was chosen, and the way to take it out again. */
export function Chip({ text, onRemove }: { text: string; onRemove?: (() => void) | undefined }) {
  return (
    <span
      className={`inline-flex h-7 items-center gap-0.5 rounded-md bg-sunken pl-2 text-sm ${onRemove ? '' : 'pr-2'}`}
    >
      {text}
      {onRemove && (
        <Button variant="ghost" size="icon-sm" aria-label={`Leave out ${text}`} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      )}
    </span>
  );
}
