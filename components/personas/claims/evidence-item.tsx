import { X } from 'lucide-react';
import { SparkLine } from '@/components/charts/spark-line';
import { NumberFigure } from '@/components/evidence/number-figure';
import { writeMeasure } from '@/components/evidence/number-words';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import type { Evidence, MetricContent, SourceContent } from '@/lib/core/claims/evidence';
import { sourceWords } from '@/lib/core/claims/source-words';
import type { Withheld } from '@/lib/core/research/consent';

/** One piece of evidence, whatever its kind, with the way to take it away. */
export function EvidenceItem({ evidence, doing }: { evidence: Evidence; doing: ClaimDoing }) {
  const { content } = evidence;
  return (
    <li className="relative py-2.5 pr-8">
      {content.kind === 'metric' && <NumberEvidence evidence={evidence} content={content} />}
      {content.kind === 'source' && <SourceEvidence evidence={evidence} content={content} />}
      {(content.kind === 'quote' || content.kind === 'note') && <SaidEvidence evidence={evidence} />}
      {doing.mayWrite && (
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label={`Take away: ${evidence.sentence}`}
          className="absolute top-1.5 right-0 print:hidden"
          onClick={() => doing.claims.unback.mutate(evidence.id)}
        >
          <X aria-hidden />
        </Button>
      )}
    </li>
  );
}

function NumberEvidence({ evidence, content }: { evidence: Evidence; content: MetricContent }) {
  const { trend, pending } = evidence;
  const first = trend[0];
  const last = trend.at(-1);
  return (
    <>
      <NumberFigure
        name={content.name}
        question={content}
        reading={evidence.reading}
        judged={evidence.silent === null}
      />
      <p className="mt-1 text-ink-2 text-xs">
        Proves “{content.words}”: {evidence.sentence}.
      </p>
      {evidence.silent && <p className="mt-1 text-warn text-xs">{evidence.silent}</p>}
      {pending && <p className="mt-1 text-warn text-xs">The last refresh said otherwise, once.</p>}
      {trend.length > 2 && first && last && (
        <SparkLine
          values={trend.map(({ value }) => value)}
          label={`Over ${trend.length} refreshes, from ${writeMeasure(content.metric, first.value)} to ${writeMeasure(content.metric, last.value)}`}
          className="mt-1.5 h-7"
        />
      )}
    </>
  );
}

const withheldWords: Record<Withheld, string> = {
  erased: 'Its participant asked for it to be erased, so it no longer counts.',
  withdrawn: 'The consent was withdrawn, so it no longer counts.',
  ended: 'The consent has ended. It counts, and its words stay hidden.',
  beyond_scope: 'The consent does not reach you. It counts, and its words stay hidden.',
};

function SaidEvidence({ evidence }: { evidence: Evidence }) {
  const { quote, content } = evidence;
  if (!quote) return <p className="text-ink-3 text-xs">This {content.kind} is no longer in the research.</p>;
  const { words, withheld, participant, source } = quote;
  return (
    <>
      {words !== null && <blockquote className="font-serif text-md italic">“{words}”</blockquote>}
      {withheld && <p className="text-ink-3 text-xs">{withheldWords[withheld]}</p>}
      <p className="mt-0.5 text-ink-2 text-xs">
        {participant ? participant.pseudonym : 'Nobody known'}
        {source && `, ${source.title}`}, <DateTime at={evidence.at} look="day" />
        {evidence.is_old && <span className="text-warn"> (too old to count)</span>}
      </p>
      {quote.corrected && <p className="text-ink-3 text-xs">The transcript was corrected after this was marked.</p>}
    </>
  );
}

function SourceEvidence({ evidence, content }: { evidence: Evidence; content: SourceContent }) {
  return (
    <>
      {content.excerpt && <blockquote className="font-serif text-md italic">“{content.excerpt}”</blockquote>}
      <p className="mt-0.5 text-ink-2 text-xs">
        {sourceWords[content.source]}: {content.citation}, <DateTime at={evidence.at} look="day" />
        {evidence.is_old && <span className="text-warn"> (too old to count)</span>}
      </p>
      <p className="text-ink-3 text-xs">added by {evidence.created_by_name}</p>
    </>
  );
}
