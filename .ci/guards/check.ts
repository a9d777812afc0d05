import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cycleBreaches } from './cycles';
import { fileNameBreaches } from './file-names';
import { fileSizeBreaches, longFiles } from './file-sizes';
import { clientBreaches, marginNoteBreaches, purityBreaches, settingsBreaches } from './forbidden-code';
import { importTableBreaches } from './import-table';
import { migrationBreaches, type Seals, sealsOf } from './sealed-migrations';
import { type Breach, readTree, type SourceFile } from './source-file';
import { permissionBreaches, workspaceBreaches } from './tenancy';

const root = process.argv.find((argument) => argument.startsWith('--root='))?.slice('--root='.length) ?? process.cwd();
const sealFile = join(root, '.ci', 'sealed-migrations.json');
const files = readTree(root);

if (process.argv.includes('--seal')) seal(files);
else report(files);

function report(tree: SourceFile[]): void {
  const parsed = tree.filter((file) => file.parsed !== null).length;
  const statements = tree.reduce((sum, file) => sum + file.imports.length, 0);
  // A guard that reads nothing would pass for ever.
  if (parsed === 0 || statements === 0) throw new Error(`The guards read ${parsed} modules and ${statements} imports.`);

  const seals: Seals = existsSync(sealFile) ? JSON.parse(readFileSync(sealFile, 'utf8')) : {};
  const breaches = [
    ...importTableBreaches(tree),
    ...cycleBreaches(tree),
    ...fileNameBreaches(tree),
    ...settingsBreaches(tree),
    ...purityBreaches(tree),
    ...clientBreaches(tree),
    ...marginNoteBreaches(tree),
    ...workspaceBreaches(tree),
    ...permissionBreaches(tree),
    ...fileSizeBreaches(tree),
    ...migrationBreaches(tree, seals),
  ];
  for (const line of longFiles(tree).map(asLine)) console.log(`long: ${line}`);
  for (const line of breaches.map(asLine)) console.error(line);
  console.log(`guards: ${parsed} modules, ${statements} imports, ${breaches.length} breaches`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}

function seal(tree: SourceFile[]): void {
  writeFileSync(sealFile, `${JSON.stringify(sealsOf(tree), null, 2)}\n`);
  console.log(`Sealed ${Object.keys(sealsOf(tree)).length} migrations.`);
}

function asLine({ path, message }: Breach): string {
  return `${path} ${message}`;
}
