/** Constants that have broken query compilers: injection, names of Object's own, folding, decimals, edges of the calendar. */

export const traitNames = ['plan', '__proto__', 'constructor', "it's \\ {p0:String} -- '; DROP TABLE events"] as const;
export const eventNames = ['order', 'view', 'hasOwnProperty', "a'b\\", '`event` OR 1=1'] as const;
export const propertyNames = ['amount', 'country', '__proto__', "p'{p1:Int64}\\", 'toString'] as const;

export const textPool = [
  '',
  'pro',
  'Pro',
  'PRO',
  'team',
  'a',
  'ab',
  'a\nb',
  'a b',
  'ß',
  'ẞ',
  'STRASSE',
  'straße',
  'ÄÖ',
  'äö',
  'é',
  'e\u0301',
  'İ',
  'i\u0307',
  'ΣΑΣ',
  'σας',
  'ſ',
  '\u212a',
  'K',
  'k',
  '日本',
  '😀',
  '😀a',
  "x'y",
  '\\',
  "\\'",
  '%',
  '_',
  '{p0:String}',
  "'; DROP TABLE events; --",
  '\t',
  'NULL',
  '64.1',
  'true',
  '[]',
] as const;

export const patternPool = [
  'pro',
  '^pro$',
  '^a',
  'b$',
  'a.b',
  '.',
  '^.$',
  '[A-Z]+',
  '\\d+\\.\\d',
  'x|y|team',
  '(?i)PRO',
  '\\bb\\b',
  '[^a-z]',
  'σ',
  '\\\\',
  "'",
  '^$',
  '(a|b)+$',
  '\\pL{2}',
  'ß',
  '(?s)a.b',
  'k',
] as const;

export const numberPool = [
  0, 1, -1, 2, 3, 2.5, 20, 100, 64.1, -64.1, 0.1, 0.3, 0.7, 1.005, 12.345678, 0.000001, -0.000001, 0.0000005, 9e12,
  -9e12,
] as const;

export const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Africa/Cairo',
] as const;

/** Ends of months, leap days, both changes of the clock, and the edges of the times that events may have. */
export const moments = [
  '2024-03-31T00:59:59.999Z',
  '2024-03-31T01:00:00.000Z',
  '2024-10-27T00:30:00.000Z',
  '2024-10-27T01:30:00.000Z',
  '2024-02-29T23:59:59.999Z',
  '2025-03-09T07:00:00.000Z',
  '2024-11-03T05:30:00.000Z',
  '2024-03-31T22:00:00.000Z',
  '2024-12-31T23:00:00.000Z',
  '2025-01-01T00:00:00.000Z',
  '2024-12-31T12:00:00.123Z',
  '1970-01-01T00:00:00.005Z',
  '2148-12-31T23:59:59.999Z',
].map((moment) => Date.parse(moment));

export const dates = [
  '2024-02-29',
  '2024-03-31',
  '2024-10-27',
  '2024-03-30',
  '2025-03-09',
  '2024-11-03',
  '2024-12-31',
  '2025-01-01',
  '2024-04-01',
] as const;
