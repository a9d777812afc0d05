import { Notice } from '@/components/ui/notice';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { SurveyBatch, SurveyReport } from '@/lib/core/research/survey';

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What a file of answers brought, in a sentence. */
export function batchWords({ answers, known, refused, participants, profiles }: SurveyBatch): string {
  const parts = [
    counted(answers, 'answer', 'answers'),
    counted(participants, 'new participant', 'new participants'),
    ...(profiles > 0 ? [counted(profiles, 'profile with traits', 'profiles with traits')] : []),
    ...(known > 0 ? [counted(known, 'row that was there already', 'rows that were there already')] : []),
    ...(refused > 0 ? [counted(refused, 'row not taken', 'rows not taken')] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** What became of the rows, and why some were not taken. */
export function ReportView({ report }: { report: SurveyReport }) {
  const { refusals, refused } = report;
  return (
    <div className="space-y-3">
      <Notice tone={refused > 0 ? 'warn' : 'good'} state="Brought in" live>
        {batchWords(report)}
      </Notice>
      {report.known > 0 && (
        <p className="text-ink-2 text-sm">
          Rows without a profile id count as there already when a row of another file has the same date and answers.
        </p>
      )}
      {refusals.length > 0 && (
        <>
          <ScrollRegion aria-label="Rows that were not taken" className="max-h-60 overflow-y-auto">
            <ul className="space-y-1 text-ink-2 text-sm">
              {refusals.map(({ line, reason }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the report never changes
                <li key={index}>
                  <span className="font-semibold">Line {line}.</span> {reason}
                </li>
              ))}
            </ul>
          </ScrollRegion>
          {refused > refusals.length && (
            <p className="text-ink-3 text-xs">
              These are the first {refusals.length} of {refused.toLocaleString('en')}.
            </p>
          )}
        </>
      )}
    </div>
  );
}
