'use client';

import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOptionalBuilder } from '@/components/rule-builder/builder-context';
import { classNames } from '@/components/ui/class-names';

/** What is wrong or missing at one node, beside it. */
export function NodeFindings({ path }: { path: string }) {
  const builder = useOptionalBuilder();
  const missing = builder?.missingAt(path);
  const findings = builder?.findingsOf(path) ?? [];
  return (
    <>
      {missing && <Remark tone="missing">{missing}</Remark>}
      {findings.map((finding) => (
        <Remark key={finding.message} tone={finding.severity}>
          {finding.message}
        </Remark>
      ))}
    </>
  );
}

const looks = {
  error: { icon: CircleAlert, className: 'text-bad' },
  warning: { icon: TriangleAlert, className: 'text-warn' },
  missing: { icon: Info, className: 'text-info' },
  note: { icon: Info, className: 'text-ink-3' },
};

export function Remark({ tone, children }: { tone: keyof typeof looks; children: ReactNode }) {
  const { icon: Icon, className } = looks[tone];
  return (
    <p className={classNames('mt-1.5 flex items-start gap-1.5 text-xs', className)}>
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
