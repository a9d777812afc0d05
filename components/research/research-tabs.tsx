import { LinkTabs } from '@/components/ui/link-tabs';

/** The rooms of Research. */
export function ResearchTabs({ workspace }: { workspace: string }) {
  const path = `/w/${workspace}/research`;
  return (
    <div className="mb-5">
      <LinkTabs
        label="Research"
        tabs={[
          { href: path, label: 'Studies' },
          { href: `${path}/highlights`, label: 'Highlights' },
          { href: `${path}/findings`, label: 'Findings' },
          { href: `${path}/participants`, label: 'Participants' },
          { href: `${path}/who-to-ask`, label: 'Who to ask' },
          { href: `${path}/search`, label: 'Search' },
        ]}
      />
    </div>
  );
}
