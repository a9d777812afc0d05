import { EmptyState } from '@/components/ui/empty-state';

/** In place of the form, for those whose card nobody would keep. */
export function NoNewCard({ role }: { role: string }) {
  return (
    <EmptyState title="Writing a card takes an editor or a researcher">
      <p>You are a {role} here: you can read every card and comment on it. Ask an admin for another role.</p>
    </EmptyState>
  );
}
