import type { ReactNode } from 'react';
import { StatePill } from '@/components/ui/badge';
import { ClockProvider } from '@/components/ui/clock';
import { DateTime } from '@/components/ui/date-time';
import { PrintFoot } from '@/components/ui/print-foot';

type SharedDocumentProps = {
  shared: { workspace_name: string; zone: string; expires_at: string; read_at: string; name: string };
  brand: ReactNode;
  /** A line below the name. */
  about?: ReactNode;
  /** The sheet of what it says. */
  children: ReactNode;
};

/** A document for whoever holds its link: to be read, and nothing else. */
export function SharedDocument({ shared, brand, about, children }: SharedDocumentProps) {
  return (
    <ClockProvider zone={shared.zone}>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-3 sm:px-6.5 print:hidden">
        {brand}
        <span className="text-ink-2">{shared.workspace_name}</span>
        <StatePill tone="info">Read only</StatePill>
        <span className="ml-auto text-ink-3 text-xs">
          This link opens until <DateTime at={shared.expires_at} look="day" />
        </span>
      </header>
      <main className="px-4 py-5.5 sm:px-6.5 print:p-0">
        <h1 className="font-serif text-title text-balance tracking-[-0.01em]">{shared.name}</h1>
        {about && <p className="mt-1 text-ink-2 text-md">{about}</p>}
        <div className="mt-4">{children}</div>
        <PrintFoot isSecret>
          {shared.name}, {shared.workspace_name}, read <DateTime at={shared.read_at} look="exact" />
        </PrintFoot>
      </main>
    </ClockProvider>
  );
}
