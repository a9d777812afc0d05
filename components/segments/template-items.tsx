import { MenuItem } from '@/components/ui/dropdown-menu';
import { type SegmentTemplate, segmentTemplates } from '@/lib/core/segments/templates';

type TemplateItemsProps = {
  names: Parameters<typeof segmentTemplates>[0];
  onPick: (template: SegmentTemplate) => void;
};

export function TemplateItems({ names, onPick }: TemplateItemsProps) {
  return segmentTemplates(names).map((template) => (
    <MenuItem key={template.key} disabled={template.rule === null} onSelect={() => onPick(template)}>
      <span className="block">{template.name}</span>
      <span className="block whitespace-normal text-ink-3 text-xs">{template.missing ?? template.purpose}</span>
    </MenuItem>
  ));
}
