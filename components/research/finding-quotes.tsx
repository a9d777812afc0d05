import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { withheldWords } from '@/lib/core/research/consent';
import type { Quote } from '@/lib/core/research/quote';

/** The words a finding stands on, each a link to where they stay. */
export function FindingQuotes({ workspace, quotes }: { workspace: string; quotes: Quote[] }) {
  if (quotes.length === 0) return null;
  return (
    <ul className="mt-3 space-y-2 border-line border-l-2 pl-3.5">
      {quotes.map(({ id, words, withheld, participant, speaker, corrected }) => (
        <li key={id}>
          {withheld ? (
            <p className="text-ink-3 italic">{withheldWords[withheld]}</p>
          ) : (
            <p>
              <Link href={`/w/${workspace}/research/highlights/${id}`} className="font-serif text-lg hover:underline">
                “{words}”
              </Link>{' '}
              <span className="text-ink-3 text-xs">
                {participant ? [participant.pseudonym, participant.about].filter(Boolean).join(', ') : speaker}
              </span>
              {corrected && (
                <Badge tone="warn" className="ml-1.5">
                  source corrected since
                </Badge>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
