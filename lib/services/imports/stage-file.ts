import { AppError } from '@/lib/core/errors';
import type { DetectedFile } from '@/lib/core/imports/detected-file';
import { type MappedRow, rowMapper } from '@/lib/core/imports/map-row';
import type { Mapping } from '@/lib/core/imports/mapping';
import { utf8Decoder } from '@/lib/core/imports/read-encoding';
import { type FileRecord, type RecordReader, recordReader } from '@/lib/core/imports/read-records';
import { insertRefused, type Remark } from '@/lib/data/events/import-remarks';
import { Stager } from '@/lib/data/events/staging';
import type { ServiceContext } from '../context';
import type { ReadSoFar, Run, RunProgress } from './run-progress';
import { importScope } from './start-import';

type Work = { run: Run; detected: DetectedFile; mapping: Mapping; progress: RunProgress };

const remarksPerInsert = 5_000;
/** A name per row is the sign of a wrong column, and would fill every picker. */
const mostEventNames = 2_000;

/** Reads a file from its start to its end: rows that can be taken are staged, the others kept with their reasons. */
export async function stageFile(ctx: ServiceContext, { run, detected, mapping, progress }: Work): Promise<ReadSoFar> {
  const { workspaceId, id } = run;
  await progress.enter('reading');
  const { chunks } = await ctx.files.read({ workspaceId, id });
  const sink = new RowSink(ctx, run, rowMapper(mapping, await importScope(ctx, detected)));
  const reader = recordReader({ delimiter: detected.delimiter, width: detected.columns.length });
  const decode = utf8Decoder(detected.encoding);
  let header = detected.header;
  const drain = async () => {
    const { records, broken } = reader.take();
    const rows = header && records.length > 0 ? records.slice(1) : records;
    header = header && records.length === 0;
    await sink.take(rows, broken);
    await progress.tick(sink.soFar);
  };
  try {
    for await (const chunk of chunks) {
      sink.soFar.bytes += chunk.length;
      await reader.push(decode(chunk));
      await drain();
    }
    await endReading(reader, decode(null));
    await drain();
    await sink.finish();
  } finally {
    await sink.settle();
  }
  return sink.soFar;
}

async function endReading(reader: RecordReader, last: Buffer): Promise<void> {
  await reader.push(last);
  await reader.end();
}

/** Sorts mapped rows to where they go, in batches. */
class RowSink {
  readonly soFar: ReadSoFar = { bytes: 0, taken: 0, filtered: 0, refused: 0 };
  readonly #ctx: ServiceContext;
  readonly #run: Run;
  readonly #map: (record: FileRecord) => MappedRow;
  readonly #stager: Stager;
  readonly #eventNames = new Set<string>();
  #remarks: Remark[] = [];

  constructor(ctx: ServiceContext, run: Run, map: (record: FileRecord) => MappedRow) {
    this.#ctx = ctx;
    this.#run = run;
    this.#map = map;
    this.#stager = new Stager(ctx.events, { workspaceId: run.workspaceId, batch: run.attempt });
  }

  async take(records: FileRecord[], broken: { line: number; reason: string; text: string }[]): Promise<void> {
    for (const { line, reason, text } of broken) this.#refuse({ line, column: '', reason, cells: [text] });
    for (const record of records) {
      this.#takeRow(this.#map(record));
      if (this.#stager.isFull) await this.#stager.flush();
      if (this.#remarks.length >= remarksPerInsert) await this.#sendRemarks();
    }
  }

  async finish(): Promise<void> {
    await this.#sendRemarks();
    await this.#stager.finish();
  }

  settle(): Promise<void> {
    return this.#stager.settle();
  }

  #takeRow(row: MappedRow): void {
    switch (row.kind) {
      case 'taken':
        this.soFar.taken += 1;
        for (const { event } of row.events) this.#noteName(event);
        this.#stager.add(row);
        break;
      case 'filtered':
        this.soFar.filtered += 1;
        break;
      case 'refused':
        this.#refuse(row);
        break;
    }
  }

  #noteName(event: string): void {
    this.#eventNames.add(event);
    if (this.#eventNames.size <= mostEventNames) return;
    throw new AppError(
      'invalid',
      `The event column holds more than ${mostEventNames} different names, "${event}" among them. Choose another column, or one name for all rows.`,
    );
  }

  #refuse({ line, column, reason, cells }: Remark): void {
    this.soFar.refused += 1;
    this.#remarks.push({ line, column, reason, cells });
  }

  async #sendRemarks(): Promise<void> {
    const remarks = this.#remarks;
    this.#remarks = [];
    await insertRefused(this.#ctx.events, this.#run, remarks);
  }
}
