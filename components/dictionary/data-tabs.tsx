import { LinkTabs } from '@/components/ui/link-tabs';

/** The rooms of Data. */
export function DataTabs({ workspace }: { workspace: string }) {
  const path = `/w/${workspace}/data`;
  return (
    <div className="mb-5">
      <LinkTabs
        label="Data"
        tabs={[
          { href: `${path}/imports`, label: 'Imports' },
          { href: `${path}/events`, label: 'Events' },
          { href: `${path}/traits`, label: 'Traits' },
          { href: `${path}/profiles`, label: 'Profiles' },
        ]}
      />
    </div>
  );
}
