import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { RememberWorkspace } from '@/components/account/remember-workspace';
import type { ShellData } from '@/components/shell/shell-data';
import { WorkspaceShell } from '@/components/shell/workspace-shell';
import { parseTheme, themeCookie } from '@/components/ui/theme';
import type { Actor } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { type Frame, getFrame } from '@/lib/services/accounts/get-frame';

type WorkspaceLayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode };

export async function generateMetadata({ params }: WorkspaceLayoutProps): Promise<Metadata> {
  const { workspace } = await params;
  return { title: { default: workspace, template: `%s · ${workspace} · Dramatis` } };
}

export default async function WorkspaceLayout({ params, children }: WorkspaceLayoutProps) {
  const { workspace: slug } = await params;
  const ctx = await pageContext(slug);
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <WorkspaceShell data={shellData(await getFrame(ctx), ctx.actor, theme)}>
      <RememberWorkspace slug={slug} />
      {children}
    </WorkspaceShell>
  );
}

const folders = { persona: 'personas', segment: 'segments', board: 'boards' } as const;

function shellData(frame: Frame, actor: Actor, theme: ShellData['theme']): ShellData {
  const { slug, name, zone, clock } = frame.workspace;
  return {
    workspace: { slug, name },
    workspaces: frame.workspaces,
    member: { name: actor.name, role: actor.role },
    counts: frame.counts,
    boards: frame.boards,
    clock: {
      zone,
      ...(clock !== null && { stopsAt: clock }),
      ...(frame.dataAsOf && { dataAsOf: frame.dataAsOf.toISOString() }),
    },
    theme,
    places: frame.places.map((place) => ({
      id: `${place.kind}:${place.key}`,
      kind: place.kind,
      name: place.name,
      href: `/w/${slug}/${folders[place.kind]}/${place.key}`,
    })),
    accountHref: `/w/${slug}/settings/account`,
    newWorkspaceHref: '/workspaces/new',
  };
}
