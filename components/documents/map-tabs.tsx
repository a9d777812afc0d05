import { listPage, mapKinds } from '@/components/documents/map-kinds';
import { LinkTabs } from '@/components/ui/link-tabs';

/** The kinds of maps. */
export function MapTabs({ workspace }: { workspace: string }) {
  const { journey, content, priorities, playbooks } = mapKinds;
  return (
    <div className="mb-5">
      <LinkTabs
        label="Maps"
        tabs={[
          { href: listPage(workspace, 'journey'), label: journey.label },
          { href: listPage(workspace, 'content'), label: content.label },
          { href: listPage(workspace, 'priorities'), label: priorities.label },
          { href: listPage(workspace, 'playbooks'), label: playbooks.label },
        ]}
      />
    </div>
  );
}
