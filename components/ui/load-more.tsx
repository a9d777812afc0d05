import { Button } from '@/components/ui/button';

/** For lists that grow in place. */
export function LoadMore({ hasMore, pending, onClick }: { hasMore: boolean; pending: boolean; onClick: () => void }) {
  if (!hasMore) {
    return null;
  }
  return (
    <div className="flex justify-center pt-3 print:hidden">
      <Button size="sm" pending={pending} onClick={onClick}>
        Show more
      </Button>
    </div>
  );
}
