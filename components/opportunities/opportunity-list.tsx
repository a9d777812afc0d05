'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useState } from 'react';
import type { Choice } from '@/components/opportunities/choice';
import { opportunityQueries } from '@/components/opportunities/opportunity-queries';
import { OpportunityRow } from '@/components/opportunities/opportunity-row';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { onDemand } from '@/components/ui/on-demand';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { PrintFoot } from '@/components/ui/print-foot';
import { Select } from '@/components/ui/select';
import { Table, TableBody, TableHead, TableHeader, TableNote } from '@/components/ui/table';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api, downloadUrl } from '@/lib/browser/api';
import { Opportunity, OpportunityState } from '@/lib/core/opportunities/opportunity';
import { OpportunityOrder, orderOpportunities } from '@/lib/core/opportunities/order-opportunities';
import { stateWords } from '@/lib/core/opportunities/state-words';

const OpportunityDialog = onDemand(() =>
  import('@/components/opportunities/opportunity-dialog').then((file) => file.OpportunityDialog),
);

type OpportunityListProps = {
  workspace: string;
  found: Opportunity[];
  /** The Cast, and who can own something. */
  cast: Choice[];
  members: Choice[];
  mayWrite: boolean;
};

const everything = 'all';
const orders: Record<OpportunityOrder, string> = {
  money: 'Most money first',
  size: 'Most people first',
  newest: 'Newest first',
  title: 'By title',
};

/** What is lost and might be won, from wherever it was seen, in one list. */
export function OpportunityList({ workspace, found, cast, members, mayWrite }: OpportunityListProps) {
  const queries = opportunityQueries(workspace);
  const [opened, setOpened] = useState<Opportunity | 'new' | null>(null);
  const filter = useFilter();
  const { data: { items } = { items: found } } = useQuery({
    ...queries.list(),
    initialData: { items: found, next_cursor: null },
  });
  const { data: read, error: unread } = useQuery(queries.numbers(items.map(({ id }) => id)));
  const now = new Map(read?.items.map((one) => [one.id, one]));
  const asOf = read?.items.find(({ as_of: at }) => at !== null)?.as_of;
  const shown = orderOpportunities(items, now, filter.chosen);
  const doing = useChanges(workspace);
  const csv = downloadUrl(workspace, 'opportunities/csv', filter.chosen);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Opportunities' }]}
        actions={
          <>
            {items.length > 0 && (
              <LinkButton variant="ghost" href={csv} download>
                CSV
              </LinkButton>
            )}
            {mayWrite && (
              <Button variant="primary" onClick={() => setOpened('new')}>
                Add one
              </Button>
            )}
          </>
        }
      />
      <div data-on-its-side className="px-4 py-5.5 sm:px-6.5 print:p-0">
        <PageTitle note="What is lost and might be won: from funnels, maps and claims, each with what it was when it was added and what it is now.">
          Opportunities
        </PageTitle>
        {items.length === 0 ? (
          <EmptyState title="No opportunity yet.">
            An opportunity is something that is lost and might be won. You find them where they show: a kind of people
            that is lost at a step of a funnel, a stage of a journey map where people stop, a pain or a contradicted
            claim of a persona. Choose “Make it an opportunity” there, or add one by hand.
          </EmptyState>
        ) : (
          <>
            <Filters filter={filter} cast={cast} />
            {unread && (
              <Notice live tone="bad" state="Not counted" className="mb-4">
                How many they are now could not be read: {unread.message}
              </Notice>
            )}
            <Table caption="Opportunities">
              <TableHead>
                <tr>
                  <TableHeader>What might be won</TableHeader>
                  <TableHeader>State</TableHeader>
                  <TableHeader>Owner</TableHeader>
                  <TableHeader numeric>People now</TableHeader>
                  <TableHeader numeric>Money now</TableHeader>
                  <TableHeader className="print:hidden">
                    <span className="sr-only">Change</span>
                  </TableHeader>
                </tr>
              </TableHead>
              <TableBody>
                {shown.map((item) => (
                  <OpportunityRow
                    key={item.id}
                    {...{ workspace, item, mayWrite }}
                    now={now.get(item.id)}
                    untilRead={unread ? 'not read' : 'being read …'}
                    onChange={(state) =>
                      doing.change.mutate({ id: item.id, change: { state, was: { state: item.state } } })
                    }
                    onOpen={() => setOpened(item)}
                    onRemove={() => doing.remove.mutate(item)}
                  />
                ))}
                {shown.length === 0 && (
                  <TableNote columns={6}>None of them fits. Choose another state or persona.</TableNote>
                )}
              </TableBody>
            </Table>
          </>
        )}
        <PrintFoot>
          Opportunities
          {asOf && (
            <>
              , numbers of <DateTime at={asOf} look="exact" />
            </>
          )}
        </PrintFoot>
      </div>
      {opened && (
        <OpportunityDialog
          {...{ workspace, cast, members }}
          item={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
          onDone={doing.reload}
        />
      )}
    </>
  );
}

function useFilter() {
  const [order, setOrder] = useQueryState('order', parseAsStringLiteral(OpportunityOrder.options).withDefault('money'));
  const [state, setState] = useQueryState('state', parseAsStringLiteral(OpportunityState.options));
  const [persona, setPersona] = useQueryState('persona');
  return {
    chosen: { order, state: state ?? undefined, persona: persona ?? undefined },
    setOrder,
    setState,
    setPersona,
  };
}

function Filters({ filter, cast }: { filter: ReturnType<typeof useFilter>; cast: Choice[] }) {
  const { chosen, setOrder, setState, setPersona } = filter;
  return (
    <div className="mb-4 flex flex-wrap gap-2 print:hidden">
      <Select
        aria-label="State"
        className="w-auto"
        value={chosen.state ?? everything}
        options={[
          { value: everything, label: 'Every state' },
          ...OpportunityState.options.map((value) => ({ value, label: stateWords[value] })),
        ]}
        onValueChange={(value) => void setState(OpportunityState.safeParse(value).data ?? null)}
      />
      <Select
        aria-label="Persona"
        className="w-auto"
        value={chosen.persona ?? everything}
        options={[{ value: everything, label: 'Every persona' }, ...cast]}
        onValueChange={(value) => void setPersona(value === everything ? null : value)}
      />
      <Select
        aria-label="Order"
        className="w-auto"
        value={chosen.order}
        options={OpportunityOrder.options.map((value) => ({ value, label: orders[value] }))}
        onValueChange={(value) => void setOrder(OpportunityOrder.safeParse(value).data ?? null)}
      />
    </div>
  );
}

type StateChange = { state: OpportunityState; was: { state: OpportunityState } };

function useChanges(workspace: string) {
  const cache = useQueryClient();
  const client = api(workspace);
  const reload = () => void cache.invalidateQueries({ queryKey: opportunityQueries(workspace).list().queryKey });
  const after = { onSettled: reload, onError: (error: Error) => toastFailed(error.message) };
  const change = useMutation({
    mutationFn: ({ id, change: body }: { id: string; change: StateChange }) =>
      client.patch(`opportunities/${id}`, { body, schema: Opportunity }),
    ...after,
  });
  const bringBack = useMutation({
    mutationFn: (id: string) => client.post(`opportunities/${id}/restore`, { body: {}, schema: Opportunity }),
    ...after,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Opportunity) => client.delete(`opportunities/${id}`, { schema: Opportunity }),
    onSuccess: ({ id, title }) => toastDone(`"${title}" is off the list.`, { onUndo: () => bringBack.mutate(id) }),
    ...after,
  });
  return { change, remove, reload };
}
