import { Card } from '@/components/ui/card';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { LinkButton } from '@/components/ui/link-button';
import { SectionTitle } from '@/components/ui/page-header';
import { Stat } from '@/components/ui/stat';
import type { ImportReport } from '@/lib/core/imports/import';

type ProposalListProps = { workspace: string; report: ImportReport; mayWrite: boolean };

/** Segments that the data suggests, with their real counts: a rule to begin with. */
export function ProposalList({ workspace, report, mayWrite }: ProposalListProps) {
  if (report.proposals.length === 0) return null;
  return (
    <section>
      <SectionTitle note="Counted on your data. Each is an ordinary rule, to change as you like.">
        Segments to begin with
      </SectionTitle>
      <div className="grid gap-3 md:grid-cols-3">
        {report.proposals.map(({ name, rule, sentence, count, total }) => (
          <Card key={name} className="flex flex-col">
            <Stat
              size="large"
              label={name}
              value={formatCount(count)}
              base={
                <>
                  <b className="font-semibold">{formatShare(count / total)}</b> of {formatCount(total)}
                </>
              }
            />
            <p className="mt-2 mb-3 font-serif text-ink-2 text-md italic">{sentence}</p>
            {mayWrite && (
              <LinkButton
                size="sm"
                className="mt-auto self-start"
                aria-label={`Make a segment: ${name}`}
                href={`/w/${workspace}/segments/new?${new URLSearchParams({ rule: JSON.stringify(rule), name })}`}
              >
                Make a segment
              </LinkButton>
            )}
          </Card>
        ))}
      </div>
    </section>
  );
}
