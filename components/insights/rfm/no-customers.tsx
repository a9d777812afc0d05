import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { DictionaryEvent } from '@/lib/core/segments/dictionary';

type NoCustomersProps = {
  workspace: string;
  event: string;
  /** What is known of it, if it has ever come in. */
  known: DictionaryEvent | undefined;
};

/** In the place of a grid without customers: what they are made of, and the next step. */
export function NoCustomers({ workspace, event, known }: NoCustomersProps) {
  if (known) {
    return (
      <EmptyState title={`Nobody did “${known.label ?? event}” in this time.`}>
        A customer is somebody who did it in the window, under the conditions above. Look over a longer time, choose
        another event, or let more people count.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`No event “${event}” has come in.`}
      action={
        <LinkButton variant="primary" href={`/w/${workspace}/data/imports`}>
          Bring in data
        </LinkButton>
      }
    >
      Customers are scored by what they bought: how recently, how often and for how much. Choose the event that says so
      above, or bring in orders or payments with an amount.
    </EmptyState>
  );
}
