import { Select } from '@/components/ui/select';
import { Role } from '@/lib/core/access';
import { roleWords } from '@/lib/core/accounts/role-words';

type RoleSelectProps = {
  value: Role;
  onValueChange: (role: Role) => void;
  /** Only owners make owners. */
  withOwner: boolean;
  id?: string;
  size?: 'sm' | 'md';
  'aria-label'?: string;
};

export function RoleSelect({ value, onValueChange, withOwner, size, ...rest }: RoleSelectProps) {
  const roles = Role.options.filter((role) => withOwner || role !== 'owner');
  return (
    <Select
      value={value}
      onValueChange={(role) => onValueChange(Role.parse(role))}
      options={roles.map((role) => ({ value: role, label: roleWords[role].label, hint: roleWords[role].can }))}
      {...(size && { size })}
      {...rest}
    />
  );
}
