import { insightPages } from '@/components/insights/insight-pages';
import { Link } from '@/components/ui/link';

/** What can be asked of the data: each kind with the question it answers. */
export function InsightGallery({ workspace }: { workspace: string }) {
  return (
    <ul className="grid gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-2 xl:grid-cols-3">
      {insightPages.map(({ path, title, asks }) => (
        <li key={path} className="bg-surface">
          <Link
            href={`/w/${workspace}/insights/${path}`}
            className="block h-full p-5 transition-colors hover:bg-highlight"
          >
            <h2 className="font-serif text-heading">{title}</h2>
            <p className="mt-1 text-ink-2">{asks}</p>
          </Link>
        </li>
      ))}
    </ul>
  );
}
