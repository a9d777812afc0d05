'use client';

import type { ComponentProps } from 'react';
import type { TemplateItems as Items } from '@/components/segments/template-items';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/dropdown-menu';
import { onDemand } from '@/components/ui/on-demand';

const TemplateItems = onDemand(() => import('@/components/segments/template-items').then((file) => file.TemplateItems));

/** First rules for common questions; one that the data cannot answer says what it lacks. */
export function TemplateMenu(props: ComponentProps<typeof Items>) {
  return (
    <Menu
      align="start"
      label="Templates"
      className="w-80"
      trigger={<Button variant="ghost">Start from a template</Button>}
    >
      <TemplateItems {...props} />
    </Menu>
  );
}
