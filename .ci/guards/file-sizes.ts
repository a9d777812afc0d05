import { type Breach, isTest, type SourceFile } from './source-file';

const mostLines = 400;
const mostTestLines = 700;
const longLines = 300;

/** A file over 400 lines (a test over 700) holds more than one idea. */
export function fileSizeBreaches(files: SourceFile[]): Breach[] {
  return files
    .filter((file) => file.parsed !== null && linesOf(file) > (isForTests(file.path) ? mostTestLines : mostLines))
    .map((file) => ({ path: file.path, message: `has ${linesOf(file)} lines; find the second idea and name it` }));
}

/** Files that may be on their way there. */
export function longFiles(files: SourceFile[]): Breach[] {
  return files
    .filter((file) => file.parsed !== null && !isForTests(file.path) && linesOf(file) > longLines)
    .filter((file) => linesOf(file) <= mostLines)
    .map((file) => ({ path: file.path, message: `has ${linesOf(file)} lines` }));
}

function isForTests(path: string): boolean {
  return isTest(path) || path.startsWith('e2e/');
}

function linesOf(file: SourceFile): number {
  return file.text.trimEnd().split('\n').length;
}
