import type { DetectedColumn, DetectedFile } from './detected-file';
import type { ColumnUse, Mapping } from './mapping';

const names = {
  profile: [
    /^(profile|customer|user|member|client|person|contact|subscriber|buyer|shopper|account_?holder)[_ ]?(id|key|no|number|ref|code)?$/i,
    /(customer|user|profile|member|client|person|contact|visitor|subscriber).*(id|key|no|ref)$/i,
    /^(distinct|anonymous|device|visitor)[_ ]?id$/i,
    /^e?-?mail([_ ]address)?$/i,
    /^(customer|user|member|client)/i,
  ],
  event: [/^event([_ ]?(name|type))?$/i, /^(action|activity|event[_ ]?kind)([_ ]?(name|type))?$/i],
  amount: [
    /^(amount|total|revenue|value|sales|spend|spent)$/i,
    /(amount|total|revenue|price|dollar|euro|sales|paid|value|gross|net)/i,
  ],
  unitPrice: [/unit[_ ]?(price|cost)/i, /^price$/i],
  quantity: [/^(quantity|qty|units|count)$/i],
  rowId: [/^(row|event|message|record|line)[_ ]?id$/i, /^(uu)?id$/i],
  time: [/^(time|timestamp|date|datetime|event[_ ]?time|occurred[_ ]?at|ts)$/i, /(time|date|_at|At|_on)$/],
};

/** The mapping a person would most likely make, from names and types; null when no column can be a profile. */
export function proposeMapping(file: DetectedFile, fileName: string): Mapping | null {
  const profile = profileColumn(file);
  if (profile === null) return null;
  const time =
    byName(
      file.columns.filter(({ type }) => type === 'time'),
      names.time,
    ) ?? file.columns.find(({ type }) => type === 'time');
  if (time === undefined || looksLikePeople(file, profile)) return peopleMapping(file, profile);
  return eventsMapping(file, fileName, profile, time);
}

function eventsMapping(file: DetectedFile, fileName: string, profile: DetectedColumn, time: DetectedColumn): Mapping {
  const others = file.columns.filter((column) => column !== profile && column !== time);
  const event = byName(
    others.filter(({ type }) => type === 'text'),
    names.event,
  );
  const amount = amountOf(
    others.filter(({ type }) => type === 'number'),
    file.header,
  );
  const rowId = byName(others, names.rowId);
  const usedUp = new Set([event?.name, amount?.column, rowId?.name]);
  const properties = others.filter(({ name }) => !usedUp.has(name)).map(useOf);
  return {
    kind: 'events',
    profile: { column: profile.name },
    event: event === undefined ? { constant: eventName(fileName, amount !== undefined) } : { column: event.name },
    time: { column: time.name, format: time.format ?? 'iso' },
    ...(amount === undefined ? {} : { amount }),
    ...(rowId === undefined ? {} : { row_id: { column: rowId.name } }),
    ...(properties.length === 0 ? {} : { properties }),
  };
}

function peopleMapping(file: DetectedFile, profile: DetectedColumn): Mapping {
  const traits = file.columns.filter((column) => column !== profile).map(useOf);
  return { kind: 'profiles', profile: { column: profile.name }, ...(traits.length === 0 ? {} : { traits }) };
}

function useOf({ name, type, split }: DetectedColumn): ColumnUse {
  return {
    column: name,
    ...(name === 'amount' ? { name: 'amount_value' } : {}),
    type,
    ...(split === undefined ? {} : { split }),
  };
}

function profileColumn({ columns }: DetectedFile): DetectedColumn | null {
  const possible = columns.filter(({ type, samples }) => samples.length > 0 && (type === 'text' || type === 'number'));
  return byName(possible, names.profile) ?? byName(possible, names.rowId) ?? possible[0] ?? null;
}

/** One row a person: something personal beside the id, and nothing that was done. */
function looksLikePeople({ columns }: DetectedFile, profile: DetectedColumn): boolean {
  const others = columns.filter((column) => column !== profile);
  const isDoing = others.some(({ name }) =>
    [...names.event, ...names.amount, ...names.quantity].some((pattern) => pattern.test(name)),
  );
  const isPersonal = others.some(({ name }) =>
    /^(e?-?mail|(first|last|full)?[_ ]?name|plan|country|city|gender|birth.*|age|sign(ed)?[_ ]?up.*|joined.*|registered.*|phone)$/i.test(
      name,
    ),
  );
  return isPersonal && !isDoing;
}

function amountOf(numbers: DetectedColumn[], isNamed: boolean): { column: string; times?: string } | undefined {
  const unitPrice = byName(numbers, names.unitPrice);
  const quantity = byName(numbers, names.quantity);
  if (unitPrice !== undefined && quantity !== undefined) return { column: unitPrice.name, times: quantity.name };
  const money = (column: DetectedColumn) => column.samples.some((sample) => /[.,]\d{1,2}$/.test(sample));
  const amount = isNamed ? byName(numbers, names.amount) : numbers.find(money);
  return amount === undefined ? undefined : { column: amount.name };
}

function byName(columns: DetectedColumn[], patterns: RegExp[]): DetectedColumn | undefined {
  for (const pattern of patterns) {
    const found = columns.find(({ name }) => pattern.test(name.trim()));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Money says order; else the file's own name, in the singular: page_views.csv holds a page_view each row. */
function eventName(fileName: string, hasAmount: boolean): string {
  if (hasAmount) return 'order';
  const words = fileName
    .replace(/\.[a-z]{2,4}$/i, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !['export', 'data', 'csv', 'master', 'all', 'final'].includes(word));
  const name = words.join('_').replace(/(?<=[^s])s$/, '');
  return name === '' ? 'event' : name.slice(0, 100);
}
