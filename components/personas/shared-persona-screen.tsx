import type { ReactNode } from 'react';
import { verdictWords } from '@/components/evidence/number-words';
import { ClaimStateBadge, PersonaStatusBadge } from '@/components/personas/claims/state-words';
import { StrengthBar } from '@/components/personas/claims/strength-bar';
import { SectionBody } from '@/components/personas/section-body';
import { StatePill } from '@/components/ui/badge';
import { ClockProvider } from '@/components/ui/clock';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { Portrait } from '@/components/ui/portrait';
import { PrintFoot } from '@/components/ui/print-foot';
import { sourceWords } from '@/lib/core/claims/source-words';
import { counted } from '@/lib/core/claims/write-words';
import { isEmptySection } from '@/lib/core/personas/sections';
import type { SharedClaim, SharedPersona } from '@/lib/core/personas/shared-persona';

/** A persona for whoever holds its link: to be read, and nothing else. */
export function SharedPersonaScreen({ shared, brand }: { shared: SharedPersona; brand: ReactNode }) {
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
      <main className="mx-auto max-w-260 px-4 py-5.5 sm:px-6.5">
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[248px_minmax(0,1fr)] print:grid-cols-[180px_minmax(0,1fr)]">
          <Who shared={shared} />
          <div className="min-w-0">
            <StrengthBar standing={shared.standing} />
            <Sections shared={shared} />
          </div>
        </div>
        <PrintFoot isSecret>
          {shared.persona.name} v{shared.version}, {shared.workspace_name}, read{' '}
          <DateTime at={shared.read_at} look="exact" />
        </PrintFoot>
      </main>
    </ClockProvider>
  );
}

function Who({ shared: { persona, standing } }: { shared: SharedPersona }) {
  return (
    <div>
      <Portrait src={persona.portrait} alt="" size="full" />
      <h1 className="mt-3 font-serif text-title">{persona.name}</h1>
      {persona.role && <p className="font-serif text-ink-2 text-lg italic">{persona.role}</p>}
      <p className="mt-2">
        <PersonaStatusBadge status={standing.status} />
      </p>
      <p className="mt-3 text-ink-2 text-md">{persona.summary}</p>
      {persona.members !== null && (
        <p className="mt-3 text-ink-3 text-xs">{formatCount(persona.members)} profiles behave like this.</p>
      )}
    </div>
  );
}

/** Sections in which somebody wrote or claimed something, then claims of sections that the template hides. */
function Sections({ shared: { persona, template, claims, quotes_left_out: leftOut } }: { shared: SharedPersona }) {
  const card = { ...persona, quote: '', quote_source: '' };
  const listed = new Set(template.map(({ key }) => key));
  const elsewhere = claims.filter(({ section }) => !listed.has(section));
  return (
    <div className="space-y-6">
      {template
        .filter(({ key }) => key !== 'summary')
        .map(({ key, title }) => {
          const own = claims.filter(({ section }) => section === key);
          const note = key === 'quotes' && leftOut > 0 ? leftOutWords(leftOut) : null;
          if (own.length === 0 && note === null && isEmptySection(card, key)) return null;
          return (
            <Section key={key} title={title}>
              <ClaimLines claims={own} />
              <SectionBody persona={card} section={key} asks={null} hasClaims onClaim={null} />
              {note && <p className="text-ink-3 text-sm">{note}</p>}
            </Section>
          );
        })}
      {elsewhere.length > 0 && (
        <Section title="Elsewhere">
          <ClaimLines claims={elsewhere} />
        </Section>
      )}
    </div>
  );
}

const leftOutWords = (n: number) =>
  `${counted(n, 'quote')} of the card ${n === 1 ? 'is' : 'are'} left out, as nobody can tell whether ${n === 1 ? 'it' : 'they'} may be shown here.`;

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="space-y-2">
      <h2 className="font-semibold text-sm">{title}</h2>
      {children}
    </section>
  );
}

function ClaimLines({ claims }: { claims: SharedClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <ul className="space-y-2.5">
      {claims.map((claim) => (
        <ClaimLine key={claim.text} claim={claim} />
      ))}
    </ul>
  );
}

function ClaimLine({ claim }: { claim: SharedClaim }) {
  const { numbers, sources, quotes, quotes_hidden: hidden } = claim;
  return (
    <li className="break-inside-avoid rounded-lg border border-line bg-surface p-4">
      <ClaimStateBadge state={claim.state} />
      <p className="mt-1.5 font-serif text-claim">{claim.text}</p>
      <p className="text-ink-2 text-sm">{claim.why}</p>
      {numbers.length + sources.length + quotes.length + hidden > 0 && <Backing claim={claim} />}
    </li>
  );
}

function Backing({ claim: { numbers, sources, quotes, quotes_hidden: hidden } }: { claim: SharedClaim }) {
  return (
    <ul className="mt-1.5 space-y-0.5 text-ink-3 text-xs">
      {numbers.map(({ name, value, against, verdict, as_of: asOf }) => (
        <li key={name}>
          {name}: <b className="font-semibold text-ink-2">{value}</b>, {against}: {verdictWords[verdict]}, as of{' '}
          <DateTime at={asOf} look="day" />
        </li>
      ))}
      {sources.map(({ source, side, at }) => (
        <li key={`${source} ${at}`}>
          {sourceWords[source]} {side} it, <DateTime at={at} look="day" />
        </li>
      ))}
      {quotes.map((words) => (
        <li key={words} className="font-serif text-ink-2 text-sm italic">
          “{words}”
        </li>
      ))}
      {hidden > 0 && <li>{counted(hidden, 'quote')} more that may not be shown here.</li>}
    </ul>
  );
}
