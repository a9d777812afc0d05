'use client';

import { Plus } from 'lucide-react';
import { useBuilder } from '@/components/rule-builder/builder-context';
import { ConditionPicker } from '@/components/rule-builder/condition-picker';
import { Button } from '@/components/ui/button';
import type { Place } from '@/lib/core/segments/edit-rule';

export function AddButtons({ place, size = 'md' }: { place: Place; size?: 'sm' | 'md' }) {
  const { dispatch } = useBuilder();
  const variant = size === 'sm' ? 'ghost' : 'secondary';
  return (
    <div className="flex flex-wrap gap-2">
      <ConditionPicker
        label="Add a condition"
        onPick={(condition) => dispatch({ type: 'condition_added', place, condition })}
        trigger={
          <Button variant={variant} size={size}>
            <Plus aria-hidden />
            Condition
          </Button>
        }
      />
      <ConditionPicker
        label="Add a group with a condition"
        onPick={(condition) => dispatch({ type: 'group_added', place, operator: 'any', condition })}
        trigger={
          <Button variant={variant} size={size}>
            <Plus aria-hidden />
            Group
          </Button>
        }
      />
    </div>
  );
}
