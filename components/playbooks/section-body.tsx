import { PeopleCards } from '@/components/playbooks/people-cards';
import { PieceTable } from '@/components/playbooks/piece-table';
import { ChannelTable, ExperimentTable, KpiTable, type RowActions } from '@/components/playbooks/row-tables';
import { unreachable } from '@/lib/core/errors';
import { sectionWords } from '@/lib/core/playbooks/playbook-words';
import type { ShownSection } from '@/lib/core/playbooks/shown-section';

type SectionBodyProps = {
  section: ShownSection;
  workspace?: string | null;
  /** What can be done with a row; null where it is only read. */
  actions?: RowActions | null;
  /** What stands where a number is not there, and nothing says why. */
  silent?: string | undefined;
};

const nothing = () => null;

/** What a section shows below its words. */
export function SectionBody({ section, workspace = null, actions = null, silent = 'No number.' }: SectionBodyProps) {
  const caption = `${section.name}: ${sectionWords[section.kind].name}`;
  if (section.kind === 'text') return null;
  if (section.kind === 'content') return <Pieces {...{ section, caption }} />;
  if (section.rows.length === 0) return actions ? null : <p className="text-ink-3">Nothing yet.</p>;
  switch (section.kind) {
    case 'personas':
      return <PeopleCards people={section.rows} workspace={workspace} actions={actions ?? nothing} />;
    case 'channels':
      return <ChannelTable caption={caption} rows={section.rows} actions={actions} />;
    case 'kpis':
      return <KpiTable caption={caption} rows={section.rows} {...{ actions, silent }} />;
    case 'experiments':
      return <ExperimentTable caption={caption} rows={section.rows} actions={actions} />;
    default:
      return unreachable(section);
  }
}

type PiecesProps = { section: Extract<ShownSection, { kind: 'content' }>; caption: string };

function Pieces({ section, caption }: PiecesProps) {
  const { about, missing, rows } = section;
  if (missing) return <p className="text-warn">{missing}</p>;
  return (
    <>
      {about && <p className="mb-1.5 text-ink-3 text-xs">{about}</p>}
      {rows.length > 0 && <PieceTable caption={caption} pieces={rows} />}
    </>
  );
}
