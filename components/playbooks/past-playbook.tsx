import { PastVersion } from '@/components/documents/past-version';
import { PlaybookSheet } from '@/components/playbooks/playbook-sheet';
import { withPortraits } from '@/components/playbooks/with-portraits';
import { headFacts } from '@/lib/core/playbooks/head-facts';
import type { Playbook, PlaybookVersion } from '@/lib/core/playbooks/playbook';
import type { ShownSection } from '@/lib/core/playbooks/shown-section';

type PastPlaybookProps = {
  workspace: string;
  playbookKey: string;
  version: PlaybookVersion & Pick<Playbook, 'owners'> & { shown: ShownSection[] };
};

export function PastPlaybook({ workspace, playbookKey, version }: PastPlaybookProps) {
  return (
    <PastVersion {...{ workspace, version }} kind="playbooks" documentKey={playbookKey}>
      <PlaybookSheet
        page={{
          goal: version.content.goal,
          facts: headFacts(version),
          sections: withPortraits(version.shown, workspace),
        }}
      />
    </PastVersion>
  );
}
