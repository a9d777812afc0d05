import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** In the place of an answer about nobody. `needs` is what it lives on: "Retention needs events with …". */
export function NobodyYet({ workspace, needs }: { workspace: string; needs: string }) {
  return (
    <EmptyState
      title="There is nobody to look at yet."
      action={
        <LinkButton variant="primary" href={`/w/${workspace}/data/imports`}>
          Bring in data
        </LinkButton>
      }
    >
      {needs} If you filter, choose more people.
    </EmptyState>
  );
}
