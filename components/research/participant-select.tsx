'use client';

import { useQuery } from '@tanstack/react-query';
import { researchQueries } from '@/components/research/queries';
import { Combobox } from '@/components/ui/combobox';

type ParticipantSelectProps = {
  workspace: string;
  value: string | null;
  onChange: (id: string | null) => void;
  id?: string;
};

const nobody = 'nobody';

/** Picks who an interview was with. */
export function ParticipantSelect({ workspace, value, onChange, ...control }: ParticipantSelectProps) {
  const { data } = useQuery(researchQueries(workspace).participants());
  const people = (data?.items ?? []).map(({ id, pseudonym, about }) => ({
    value: id,
    label: about ? `${pseudonym}, ${about}` : pseudonym,
  }));
  return (
    <Combobox
      value={value ?? nobody}
      onValueChange={(picked) => onChange(picked === nobody ? null : picked)}
      options={[{ value: nobody, label: 'Not said yet' }, ...people]}
      searchPlaceholder="Find a participant"
      empty="Nobody has this name. Add them under Participants."
      className="w-full"
      {...control}
    />
  );
}
