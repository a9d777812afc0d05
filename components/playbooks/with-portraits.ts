import type { ShownSection } from '@/lib/core/playbooks/shown-section';

/** A picture is asked for without a header, so its address names the workspace. */
export function withPortraits(sections: ShownSection[], workspace: string): ShownSection[] {
  return sections.map((section) => {
    if (section.kind !== 'personas') return section;
    const rows = section.rows.map((row) => ({
      ...row,
      portrait: row.portrait && `${row.portrait}&workspace=${encodeURIComponent(workspace)}`,
    }));
    return { ...section, rows };
  });
}
