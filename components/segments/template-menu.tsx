'use client';

import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/dropdown-menu';
import type { SegmentTemplate } from '@/lib/core/segments/templates';

type TemplateMenuProps = { templates: SegmentTemplate[]; onPick: (template: SegmentTemplate) => void };

/** First rules for common questions; one that the data cannot answer says what it lacks. */
export function TemplateMenu({ templates, onPick }: TemplateMenuProps) {
  return (
    <Menu
      align="start"
      label="Templates"
      className="w-80"
      trigger={<Button variant="ghost">Start from a template</Button>}
    >
      {templates.map((template) => (
        <MenuItem key={template.key} disabled={template.rule === null} onSelect={() => onPick(template)}>
          <span className="block">{template.name}</span>
          <span className="block whitespace-normal text-ink-3 text-xs">{template.missing ?? template.purpose}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
