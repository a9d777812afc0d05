import { NamePicker } from '@/components/rule-builder/name-picker';

type ParticipantSelectProps = {
  workspace: string;
  value: string | null;
  onChange: (id: string | null) => void;
  id?: string;
};

/** Picks who an interview was with. */
export function ParticipantSelect(props: ParticipantSelectProps) {
  return (
    <NamePicker
      noun="participants"
      none="Not said yet"
      searchPlaceholder="Find a participant"
      empty="Nobody has this name. Add them under Participants."
      className="w-full"
      {...props}
    />
  );
}
