import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By size they would come last, and leave one worker alone with them for minutes. */
const longest = [
  'agreement.integration.test.ts',
  'killed-imports.integration.test.ts',
  'make-demo.integration.test.ts',
];

/** Files that take longest begin first, so that all workers end together. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(name));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
