import { Button } from '@/components/ui/button';

type ChooseComparedProps = {
  cast: { key: string; name: string }[];
  chosen: string[];
  /** Why what was chosen cannot be compared; null while nothing was. */
  problem: string | null;
};

/** Whom to put side by side; the choice is in the address. */
export function ChooseCompared({ cast, chosen, problem }: ChooseComparedProps) {
  return (
    <form className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <legend className="sr-only">Personas to compare, two to four</legend>
        {cast.map(({ key, name }) => (
          <label key={key} className="inline-flex min-h-8 items-center gap-1.5">
            <input type="checkbox" name="keys" value={key} defaultChecked={chosen.includes(key)} className="size-4" />
            {name}
          </label>
        ))}
      </fieldset>
      <Button type="submit">Compare</Button>
      {problem && (
        <p role="alert" className="text-bad text-sm">
          {problem}
        </p>
      )}
    </form>
  );
}
