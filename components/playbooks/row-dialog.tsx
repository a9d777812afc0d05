'use client';

import { ChannelDialog } from '@/components/playbooks/channel-dialog';
import { ExperimentDialog } from '@/components/playbooks/experiment-dialog';
import { KpiDialog } from '@/components/playbooks/kpi-dialog';
import { type RowOpened, usePlaybook } from '@/components/playbooks/playbook-context';
import { SourceDialog } from '@/components/playbooks/source-dialog';

/** Everything about one row, or about what a content section shows. */
export function RowDialog({ opened, onClose }: { opened: RowOpened; onClose: () => void }) {
  const { content } = usePlaybook();
  const section = content.sections.find(({ id }) => id === opened.section);
  switch (section?.kind) {
    case 'channels':
      return <ChannelDialog {...{ opened, onClose }} />;
    case 'kpis':
      return <KpiDialog {...{ opened, onClose }} />;
    case 'experiments':
      return <ExperimentDialog {...{ opened, onClose }} />;
    case 'content':
      return <SourceDialog {...{ section, onClose }} />;
    default:
      return null;
  }
}
