import type { ReactNode } from 'react';
import type { ShownTile } from '@/components/boards/answer-source';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';

type TileFrameProps = {
  tile: ShownTile;
  /** Where the question itself can be looked into. */
  href?: string | null;
  /** At the right of the title: the menu while editing. */
  tools?: ReactNode;
  className?: string;
  /** Drawn smaller than what stands around it. */
  zoom?: number | undefined;
  children: ReactNode;
};

/** The paper a tile stands on. A text stands on the page itself. */
export function TileFrame({ tile, href, tools, className, zoom, children }: TileFrameProps) {
  const isText = tile.kind === 'text';
  return (
    <article
      aria-label={tile.title || nameless[tile.kind]}
      className={classNames(
        'flex h-full min-w-0 flex-col',
        isText ? 'px-1 pt-2' : 'rounded-lg border border-line bg-surface px-4 pt-3.5 pb-3',
        className,
      )}
      style={zoom === undefined ? undefined : { zoom }}
    >
      {(tile.title || tools) && (
        <header className="mb-1.5 flex min-w-0 items-start justify-between gap-2">
          <h2 className={isText ? 'font-serif text-heading' : 'min-w-0 font-semibold text-sm'}>
            {href ? (
              <Link href={href} className="rounded-sm hover:underline">
                {tile.title}
              </Link>
            ) : (
              tile.title
            )}
          </h2>
          {tools}
        </header>
      )}
      <div className="min-h-0 min-w-0 flex-1">{children}</div>
    </article>
  );
}

const nameless = { text: 'Text', number: 'Figure', insight: 'Insight', personas: 'Personas' } as const;
