import type { Metadata } from 'next';
import { StandsBeside } from '@/components/personas/stands-beside';
import { FileList } from '@/components/research/file-list';
import { NoteScreen, RemoveNoteButton } from '@/components/research/note-screen';
import { NoteVersions } from '@/components/research/note-versions';
import { PageBody } from '@/components/shell/page-columns';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { withheldWords } from '@/lib/core/research/consent';
import { pageContext } from '@/lib/server/context';
import { getNote } from '@/lib/services/research/list-notes';
import { listNoteFiles } from '@/lib/services/research/research-files';
import { orNotFound } from '../../../or-not-found';

export const metadata: Metadata = { title: 'Note' };

type NotePageProps = { params: Promise<{ workspace: string; id: string }> };

export default async function NotePage({ params }: NotePageProps) {
  const { workspace, id } = await params;
  const ctx = await pageContext(workspace);
  const note = await orNotFound(getNote(ctx, { id }));
  const mayWrite = may(ctx.actor.role, 'research:write');
  const files = note.withheld ? [] : (await listNoteFiles(ctx, { id })).items;
  const path = `/w/${workspace}/research`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Research', href: path },
          ...(note.study ? [{ label: note.study.name, href: `${path}/studies/${note.study.key}` }] : []),
          ...(note.interview ? [{ label: note.interview.title, href: `${path}/interviews/${note.interview.id}` }] : []),
          { label: 'Note' },
        ]}
        badges={note.removed_at && <Badge>taken away</Badge>}
        actions={
          note.withheld === null &&
          mayWrite && (
            <>
              <NoteVersions workspace={workspace} note={id} />
              <RemoveNoteButton workspace={workspace} note={note} />
            </>
          )
        }
      />
      <PageBody>
        {note.withheld ? (
          <Notice tone="warn" state="Not shown">
            {withheldWords[note.withheld]}
          </Notice>
        ) : (
          <NoteScreen workspace={workspace} note={note} mayWrite={mayWrite} />
        )}
        <div className="mt-6 max-w-100 space-y-4">
          {note.withheld === null && (
            <FileList
              workspace={workspace}
              place={{ note: id }}
              files={files}
              mayWrite={mayWrite && note.removed_at === null}
            />
          )}
          <StandsBeside
            workspace={workspace}
            source={{ kind: 'note', id }}
            mayWrite={may(ctx.actor.role, 'personas:write') && note.removed_at === null}
          />
        </div>
      </PageBody>
    </>
  );
}
