/** A feature compared with a number of its own unit. */
export type FeatureTest =
  | { operator: 'at_least' | 'less_than'; value: number }
  /** Both ends in. */
  | { operator: 'between'; value: [low: number, high: number] };

/** Whether a value meets a test; an unknown one (NaN) meets none. */
export function meetsTest(test: FeatureTest, value: number): boolean {
  switch (test.operator) {
    case 'at_least':
      return value >= test.value;
    case 'less_than':
      return value < test.value;
    case 'between':
      return value >= test.value[0] && value <= test.value[1];
  }
}
