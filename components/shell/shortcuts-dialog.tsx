import { navigation } from '@/components/shell/navigation';
import type { ShellData } from '@/components/shell/shell-data';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

type ShortcutsDialogProps = { data: ShellData; open: boolean; onOpenChange: (open: boolean) => void };

export function ShortcutsDialog({ data, open, onOpenChange }: ShortcutsDialogProps) {
  const places = navigation(data).flatMap((section) => section.entries);
  const rows = [
    { keys: ['Ctrl', 'K'], does: 'Find anything (Cmd K on a Mac)' },
    ...places.flatMap(({ key, label }) => (key ? [{ keys: ['g', key], does: `Go to ${label}` }] : [])),
    { keys: ['?'], does: 'Show this list' },
    { keys: ['Esc'], does: 'Close what is open' },
  ];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" size="sm">
      <dl className="divide-y divide-line">
        {rows.map((row) => (
          <div key={row.does} className="flex items-center justify-between gap-4 py-2">
            <dt>{row.does}</dt>
            <dd>
              <Kbd keys={row.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
