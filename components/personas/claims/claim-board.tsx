'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ClaimDialog, ClaimDoing } from '@/components/personas/claims/claim-doing';
import { ClaimOrder, LastGap } from '@/components/personas/claims/claim-order';
import { ClaimRow, useOpenClaims } from '@/components/personas/claims/claim-row';
import { StrengthBar } from '@/components/personas/claims/strength-bar';
import { useClaims } from '@/components/personas/claims/use-claims';
import { personaQueries } from '@/components/personas/queries';
import { SectionBody } from '@/components/personas/section-body';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import type { Claim, ClaimPage } from '@/lib/core/claims/claim';
import type { Persona } from '@/lib/core/personas/persona';
import { isEmptySection, sectionWords } from '@/lib/core/personas/sections';
import type { PersonaTemplate } from '@/lib/core/personas/template';

const ClaimTextDialog = onDemand(() =>
  import('@/components/personas/claims/claim-text-dialog').then((file) => file.ClaimTextDialog),
);
const NumberDialog = onDemand(() =>
  import('@/components/personas/claims/number-dialog').then((file) => file.NumberDialog),
);
const QuestionDialog = onDemand(() =>
  import('@/components/personas/claims/question-dialog').then((file) => file.QuestionDialog),
);
const QuoteDialog = onDemand(() =>
  import('@/components/personas/claims/quote-dialog').then((file) => file.QuoteDialog),
);
const SourceDialog = onDemand(() =>
  import('@/components/personas/claims/source-dialog').then((file) => file.SourceDialog),
);
const CommentDialog = onDemand(() =>
  import('@/components/personas/comments/comment-dialog').then((file) => file.CommentDialog),
);

type ClaimBoardProps = {
  workspace: string;
  persona: Persona;
  template: PersonaTemplate;
  claims: ClaimPage;
  mayWrite: boolean;
  mayAnswer: boolean;
  /** A claim that the address names: it begins open. */
  first: string | null;
};

/** What a persona says, section by section, each claim with what speaks for and against it. */
export function ClaimBoard({
  workspace,
  persona,
  template,
  claims: given,
  mayWrite,
  mayAnswer,
  first,
}: ClaimBoardProps) {
  const [dialog, setDialog] = useState<ClaimDialog | null>(null);
  const { isOpen, toggle } = useOpenClaims(first);
  const { data: page } = useQuery({ ...personaQueries(workspace).claims(persona.key), initialData: given });
  const claims = useClaims(workspace, persona.key);
  const doing: ClaimDoing = { workspace, mayWrite, mayAnswer, claims, open: setDialog };
  const listed = new Set(template.map(({ key }) => key));
  const elsewhere = page.items.filter(({ section }) => !listed.has(section));
  const rows = (items: Claim[]) => (
    <ul>
      {items.map((claim, index) => (
        <ClaimRow
          key={claim.id}
          {...{ claim, index, doing }}
          isOpen={isOpen(claim.id)}
          onToggle={() => toggle(claim.id)}
        />
      ))}
      {items[0] && mayWrite && <LastGap section={items[0].section} index={items.length} />}
    </ul>
  );

  return (
    <ClaimOrder claims={page.items} doing={doing}>
      <StrengthBar standing={page.standing} />
      <div className="space-y-7 print:space-y-3">
        {template.map(({ key, title }) => {
          const own = page.items.filter(({ section }) => section === key);
          return (
            <Section
              key={key}
              title={title}
              isEmpty={own.length === 0 && isEmptySection(persona, key)}
              onAdd={mayWrite ? () => setDialog({ kind: 'add', section: key }) : null}
            >
              {own.length > 0 && rows(own)}
              <SectionBody
                persona={persona}
                section={key}
                asks={sectionWords[key].asks}
                hasClaims={own.length > 0}
                onClaim={mayWrite ? (text) => claims.add.mutate([{ section: key, text }]) : null}
              />
            </Section>
          );
        })}
        {elsewhere.length > 0 && (
          <Section title="In sections that the template hides" isEmpty={false} onAdd={null}>
            {rows(elsewhere)}
          </Section>
        )}
      </div>
      <Dialogs {...{ workspace, template, dialog, doing }} items={page.items} onClose={() => setDialog(null)} />
    </ClaimOrder>
  );
}

type SectionProps = {
  title: string;
  /** It teaches whoever writes; on paper there is nothing to tell. */
  isEmpty: boolean;
  onAdd: (() => void) | null;
  children: ReactNode;
};

function Section({ title, isEmpty, onAdd, children }: SectionProps) {
  return (
    <section aria-label={title} className={isEmpty ? 'print:hidden' : undefined}>
      <header className="mb-2 flex items-center justify-between gap-3 print:mb-1">
        <h2 className="font-semibold text-sm">{title}</h2>
        {onAdd && (
          <Button
            size="sm"
            variant="ghost"
            className="print:hidden"
            onClick={onAdd}
            aria-label={`Add a claim: ${title}`}
          >
            <Plus aria-hidden /> Add a claim
          </Button>
        )}
      </header>
      <div className="space-y-2.5 print:space-y-1.5">{children}</div>
    </section>
  );
}

type DialogsProps = {
  workspace: string;
  items: Claim[];
  template: PersonaTemplate;
  dialog: ClaimDialog | null;
  doing: ClaimDoing;
  onClose: () => void;
};

function Dialogs({ workspace, items, template, dialog, doing, onClose }: DialogsProps) {
  const newest = (claim: Claim) => items.find(({ id }) => id === claim.id) ?? claim;
  switch (dialog?.kind) {
    case 'number':
      return <NumberDialog {...{ workspace, doing, onClose }} claim={dialog.claim} />;
    case 'source':
      return <SourceDialog {...{ doing, onClose }} claim={dialog.claim} />;
    case 'quote':
      return <QuoteDialog {...{ workspace, doing, onClose }} claim={newest(dialog.claim)} />;
    case 'question':
      return <QuestionDialog {...{ doing, onClose }} claim={dialog.claim} />;
    case 'comment':
      return <CommentDialog {...{ workspace, onClose }} persona={dialog.claim.persona} claim={dialog.claim} />;
    case 'edit':
      return <ClaimTextDialog {...{ template, doing, onClose }} claim={dialog.claim} section={dialog.claim.section} />;
    case 'add':
      return <ClaimTextDialog {...{ template, doing, onClose }} claim={null} section={dialog.section} />;
    default:
      return null;
  }
}
