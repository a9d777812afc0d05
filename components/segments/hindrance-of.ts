import type { RuleEditor } from '@/components/segments/use-rule-editor';

/** Why a rule cannot be published as it stands; null when it can. */
export function hindranceOf({ rule, completed, preview }: RuleEditor): string | null {
  if (completed.missing.length > 0) return 'Fill in or remove the unfinished conditions first.';
  if (!rule) return 'Add a condition first.';
  const isWrong = preview.findings.some((finding) => finding.severity === 'error');
  return isWrong ? 'Put right what is marked in the rule first.' : null;
}
