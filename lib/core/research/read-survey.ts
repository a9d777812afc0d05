import { AppError } from '@/lib/core/errors';
import type { NamedValue } from '@/lib/core/events/value';
import { eventTimes } from '@/lib/core/exact-time';
import { assertMapping } from '@/lib/core/imports/check-mapping';
import { detectFile, startBytes } from '@/lib/core/imports/detect-file';
import type { DetectedColumn, DetectedFile } from '@/lib/core/imports/detected-file';
import type { ImportScope } from '@/lib/core/imports/import-scope';
import { rowMapper } from '@/lib/core/imports/map-row';
import type { ProfilesMapping } from '@/lib/core/imports/mapping';
import { detectEncoding, utf8Decoder } from '@/lib/core/imports/read-encoding';
import { type BrokenLine, type FileRecord, recordReader } from '@/lib/core/imports/read-records';
import { timeReader } from '@/lib/core/imports/read-time';
import { quoted, valueReader } from '@/lib/core/imports/read-value';
import { cleanNote, noteText } from './clean-note';
import type { NoteDoc, NoteNode } from './note-doc';
import { type SurveyLook, type SurveyMapping, surveyLimits } from './survey';

export type SurveyFile = { detected: DetectedFile; records: FileRecord[]; broken: BrokenLine[] };

/** Reads a whole file of answers. Throws `invalid` for one that is no table, or longer than comes in at once. */
export async function readSurveyFile(bytes: Uint8Array, isUtf8: boolean): Promise<SurveyFile> {
  const start = bytes.subarray(0, startBytes);
  const encoding = detectEncoding(start, isUtf8);
  const detected = await detectFile({ bytes: start, isWhole: start.length === bytes.length, encoding });
  const reader = recordReader({ delimiter: detected.delimiter, width: detected.columns.length });
  const decode = utf8Decoder(encoding);
  await reader.push(decode(bytes));
  await reader.push(decode(null));
  await reader.end();
  const { records, broken } = reader.take();
  const rows = detected.header ? records.slice(1) : records;
  if (rows.length > surveyLimits.rows) {
    const most = surveyLimits.rows.toLocaleString('en');
    const sentence = `This file has ${rows.length.toLocaleString('en')} rows; at most ${most} come in at once. Split it and bring in the parts one by one.`;
    throw new AppError('invalid', sentence);
  }
  return { detected, records: rows, broken };
}

const idName = /(^|[ _-])(id|uid|uuid|email|e-mail)$/i;
const longAnswer = 30;

/** What the columns of a file of answers seem to mean. */
export function proposeSurvey({ columns }: DetectedFile): SurveyLook['proposal'] {
  const profile = columns.find(({ name }) => idName.test(name.trim()))?.name ?? null;
  const date = columns.find(({ type }) => type === 'time')?.name ?? null;
  const questions = columns.filter(
    ({ name, type, samples }) =>
      type === 'text' && name !== profile && samples.some((sample) => sample.length >= longAnswer),
  );
  return { profile, date, questions: questions.map(({ name }) => name) };
}

/** A row of a survey as it may come in, or why it may not. */
export type SurveyRow =
  | {
      kind: 'taken';
      line: number;
      profileId: string | null;
      /** Whether they agreed that their answers stand beside what they did. */
      linked: boolean;
      /** Milliseconds since 1970. */
      at: number | null;
      /** What was answered in words; null when every open question was left empty. */
      writing: { doc: NoteDoc; text: string } | null;
      traits: NamedValue[];
      /** What tells the row from others, however the rest of the file grows: whose it is, when, and what they said. */
      identity: string;
    }
  | { kind: 'refused'; line: number; reason: string };

class RefusedRow extends Error {}

/** Compiles what the columns mean into a function that reads rows. Throws `invalid` for columns that are not there. */
export function surveyReader(mapping: SurveyMapping, scope: ImportScope): (record: FileRecord) => SurveyRow {
  requireColumns(mapping, scope);
  const width = scope.columns.length;
  const cellOf = cellReader(scope.columns);
  const profileIn = cellOf(mapping.profile?.column);
  const dateIn = cellOf(mapping.date?.column);
  const momentIn = momentReader(mapping, scope);
  const linkIn = linkReader(mapping, cellOf);
  const traitsIn = traitReader(mapping, scope);
  const questions = mapping.questions.map(({ column }) => ({ column, read: cellOf(column) }));
  const take = (record: FileRecord): SurveyRow => {
    const { line, cells } = record;
    requireCells(cells, width);
    const profileId = profileIn(cells).trim() || null;
    if (profileId && profileId.length > 256) throw new RefusedRow('The profile id has more than 256 characters.');
    const linked = profileId !== null && linkIn(cells);
    const said = questions.map(({ column, read }) => ({ question: column, answer: read(cells).trim() }));
    const writing = writingOf(said, questions.length > 1);
    const traits = linked ? traitsIn(record) : [];
    if (!writing && traits.length === 0) throw new RefusedRow('Every answer that would be kept is empty in this row.');
    const identity = JSON.stringify([
      profileId,
      dateIn(cells).trim(),
      said.map(({ question, answer }) => `${question}: ${answer}`).toSorted(),
    ]);
    return { kind: 'taken', line, profileId, linked, at: momentIn(cells), writing, traits, identity };
  };
  return (record) => orRefused(take, record);
}

function requireCells(cells: string[], width: number): void {
  if (cells.length !== width) {
    throw new RefusedRow(`This row has ${cells.length} cells; the file has ${width} columns.`);
  }
  if (cells.some((cell) => cell.includes('\0'))) throw new RefusedRow('There is a NUL character in this row.');
}

function orRefused(take: (record: FileRecord) => SurveyRow, record: FileRecord): SurveyRow {
  try {
    return take(record);
  } catch (error) {
    if (error instanceof RefusedRow || error instanceof AppError) {
      return { kind: 'refused', line: record.line, reason: error.message };
    }
    throw error;
  }
}

function requireColumns({ profile, date, questions, link }: SurveyMapping, { columns }: ImportScope): void {
  const named = [profile, date, ...questions, typeof link === 'object' ? link : undefined];
  for (const use of named) {
    if (!use || columns.some(({ name }) => name === use.column)) continue;
    throw new AppError('invalid', `This file has no column "${use.column}". Choose among those it has.`);
  }
}

type CellReader = (cells: string[]) => string;

function cellReader(columns: DetectedColumn[]): (column: string | undefined) => CellReader {
  return (column) => {
    const at = columns.findIndex(({ name }) => name === column);
    return (cells) => cells[at] ?? '';
  };
}

function momentReader({ date }: SurveyMapping, { columns, zone }: ImportScope): (cells: string[]) => number | null {
  if (!date) return () => null;
  const at = columns.findIndex(({ name }) => name === date.column);
  const format = date.format ?? columns[at]?.format ?? 'iso';
  const read = timeReader(format, zone);
  return (cells) => {
    const cell = cells[at] ?? '';
    if (cell.trim() === '') return null;
    const ms = read(cell);
    if (ms === null || ms < eventTimes.first || ms > eventTimes.last) {
      throw new RefusedRow(`${quoted(cell)} in "${date.column}" is not a time written as ${format}.`);
    }
    return ms;
  };
}

function linkReader({ link }: SurveyMapping, cellOf: (column: string) => CellReader): (cells: string[]) => boolean {
  if (typeof link === 'boolean') return () => link;
  const cellIn = cellOf(link.column);
  const read = valueReader({ type: 'boolean', format: 'iso', zone: 'UTC', decimal: 'point', split: ',' });
  return (cells) => {
    const reading = read(cellIn(cells));
    if (reading?.type === 'refused') throw new RefusedRow(`${reading.reason} "${link.column}" says who agreed.`);
    return reading?.type === 'boolean' && reading.value;
  };
}

/** Traits are read as any import of profiles reads them. */
function traitReader({ profile, traits }: SurveyMapping, scope: ImportScope): (record: FileRecord) => NamedValue[] {
  if (!profile || traits.length === 0) return () => [];
  const mapping: ProfilesMapping = { kind: 'profiles', profile, traits };
  assertMapping(mapping, scope);
  const map = rowMapper(mapping, scope);
  const places = traits.map(({ column }) => scope.columns.findIndex(({ name }) => name === column));
  return (record) => {
    if (places.every((at) => (record.cells[at] ?? '').trim() === '')) return [];
    const row = map(record);
    if (row.kind === 'refused') throw new RefusedRow(`${row.reason}${row.column && ` It stands in "${row.column}".`}`);
    return row.kind === 'taken' ? row.traits : [];
  };
}

type Said = { question: string; answer: string };

/** Answers as a note: a paragraph a line, below its question when there are several. */
function writingOf(all: Said[], withQuestions: boolean): { doc: NoteDoc; text: string } | null {
  const said = all.filter(({ answer }) => answer !== '');
  if (said.length === 0) return null;
  const words = (type: string, text: string, attrs?: NoteNode['attrs']): NoteNode => ({
    type,
    ...(attrs && { attrs }),
    content: [{ type: 'text', text }],
  });
  const content = said.flatMap(({ question, answer }) => [
    ...(withQuestions ? [words('heading', question, { level: 3 })] : []),
    ...answer
      .split(/[\r\n]+/)
      .filter((line) => line.trim() !== '')
      .map((line) => words('paragraph', line.trim())),
  ]);
  const doc = cleanNote({ content });
  return { doc, text: noteText(doc) };
}

/** What somebody answered in the note of a survey, a paragraph each, without the questions. */
export function answersIn({ content }: NoteDoc): string[] {
  return content.filter(({ type }) => type === 'paragraph').map((node) => noteText({ content: [node] }));
}
