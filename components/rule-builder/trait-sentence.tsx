'use client';

import { ComparisonTokens } from '@/components/rule-builder/comparison-tokens';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Combobox } from '@/components/ui/combobox';
import type { DraftTrait } from '@/lib/core/segments/draft-rule';
import { firstComparison, guessType } from '@/lib/core/segments/edit-comparison';

type TraitSentenceProps = { node: DraftTrait; onChange: (node: DraftTrait) => void; invalid: boolean };

export function TraitSentence({ node, onChange, invalid }: TraitSentenceProps) {
  const { names } = useVocabulary();
  const known = names.traits.find((trait) => trait.name === node.name);
  const type = known?.type ?? guessType(node.operator, node.value);

  function choose(name: string) {
    const chosen = names.traits.find((trait) => trait.name === name)?.type ?? 'text';
    if (name !== node.name) onChange({ kind: 'trait', name, ...firstComparison(chosen) });
  }

  return (
    <>
      <Combobox
        look="token"
        aria-label="Trait"
        value={node.name}
        display={known?.label ?? undefined}
        onValueChange={choose}
        options={names.traits.map((trait) => ({
          value: trait.name,
          label: trait.label ?? trait.name,
          hint: trait.type,
        }))}
        allowCustom
        placeholder="choose a trait"
        searchPlaceholder="Search traits"
        empty="No traits have come in yet."
        data-choose={node.name === '' || undefined}
      />
      {node.name !== '' && (
        <ComparisonTokens
          question={{ kind: 'trait', name: node.name }}
          type={type}
          comparison={{ operator: node.operator, value: node.value, ignore_case: node.ignore_case }}
          onChange={(comparison) => onChange({ kind: 'trait', name: node.name, ...comparison })}
          invalid={invalid}
        />
      )}
    </>
  );
}
