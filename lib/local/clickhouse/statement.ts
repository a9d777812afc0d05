import { AppError } from '@/lib/core/errors';

/** What the front must know of a statement before the engine sees it. */
export type Statement =
  | { kind: 'select'; beforeFormat: string; format: string | undefined; afterFormat: string }
  | { kind: 'insert_data'; into: string; settings: string; format: string; inlineData: string }
  | { kind: 'insert_select'; text: string }
  | { kind: 'kill'; text: string }
  | { kind: 'command'; text: string };

interface Token {
  word: string;
  start: number;
  end: number;
  depth: number;
}

const space = /\s/;
const wordStart = /[A-Za-z_]/;
const closers: Record<string, string> = { "'": "'", '"': '"', '`': '`' };

/** Reads one SQL statement far enough to know how to run it. Throws `invalid` for several statements or for files as targets. */
export function readStatement(sql: string): Statement {
  const tokens = new Tokens(sql);
  const first = tokens.next();
  switch (first?.word) {
    case undefined:
      throw new AppError('invalid', 'The query is empty. Send one SQL statement.');
    case 'SELECT':
    case 'WITH':
    case 'FROM':
    case '(':
      return readSelect(sql, tokens);
    case 'INSERT':
      return readInsert(sql, tokens);
    case 'KILL':
      return { kind: 'kill', text: killByQueryId(sql, tokens) };
    default:
      return { kind: 'command', text: single(sql, tokens) };
  }
}

function readSelect(sql: string, tokens: Tokens): Statement {
  const rest = tokens.restOfStatement().filter((token) => token.depth === 0);
  const end = tokens.statementEnd;
  if (rest.some((token, i) => token.word === 'INTO' && rest[i + 1]?.word === 'OUTFILE')) {
    throw new AppError('invalid', 'INTO OUTFILE is not allowed here. Read the result from the response instead.');
  }
  const at = rest.findLastIndex((token, i) => isFormatClause(token, rest[i + 1], rest[i + 2]));
  const [clause, name] = [rest[at], rest[at + 1]];
  if (clause === undefined || name === undefined) {
    return { kind: 'select', beforeFormat: sql.slice(0, end), format: undefined, afterFormat: '' };
  }
  return {
    kind: 'select',
    beforeFormat: sql.slice(0, clause.start),
    format: sql.slice(name.start, name.end),
    afterFormat: sql.slice(name.end, end),
  };
}

function isFormatClause(token: Token, name: Token | undefined, after: Token | undefined): boolean {
  const nameFollows = name !== undefined && wordStart.test(name.word);
  return token.word === 'FORMAT' && nameFollows && (after === undefined || after.word === 'SETTINGS');
}

function readInsert(sql: string, tokens: Tokens): Statement {
  let settingsAt: number | undefined;
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (token.depth > 0) continue;
    switch (token.word) {
      case 'SETTINGS':
        settingsAt = token.start;
        break;
      case 'INFILE':
        throw new AppError('invalid', 'FROM INFILE is not allowed here. Send the rows as the body of the request.');
      case 'SELECT':
      case 'WITH':
        return { kind: 'insert_select', text: single(sql, tokens) };
      case 'VALUES':
        return insertOf(sql, [settingsAt ?? token.start, token.start], 'Values', token.end);
      case 'FORMAT':
        return insertWithFormat(sql, [settingsAt ?? token.start, token.start], tokens);
    }
  }
  return { kind: 'insert_select', text: sql };
}

function insertWithFormat(sql: string, settings: [number, number], tokens: Tokens): Statement {
  const name = tokens.next();
  if (name === undefined) throw new AppError('invalid', 'The format of the rows is missing after FORMAT.');
  return insertOf(sql, settings, sql.slice(name.start, name.end), name.end);
}

function insertOf(sql: string, [from, to]: [number, number], format: string, dataAt: number): Statement {
  return {
    kind: 'insert_data',
    into: sql.slice(0, from),
    settings: sql.slice(from, to),
    format,
    inlineData: sql.slice(dataAt).replace(/^\s+/, ''),
  };
}

/** The engine names queries itself; the id a client gave travels as `log_comment`, so that is what KILL must look for. */
function killByQueryId(sql: string, tokens: Tokens): string {
  const ids = tokens.restOfStatement().filter((token) => token.word === 'QUERY_ID');
  return ids.reduceRight(
    (text, id) => `${text.slice(0, id.start)}Settings['log_comment']${text.slice(id.end)}`,
    sql.slice(0, tokens.statementEnd),
  );
}

function single(sql: string, tokens: Tokens): string {
  tokens.restOfStatement();
  return sql.slice(0, tokens.statementEnd);
}

/** Words and punctuation of a statement, upper-cased, with comments and quoted text passed over. */
class Tokens {
  statementEnd: number;
  private readonly sql: string;
  private position = 0;
  private depth = 0;

  constructor(sql: string) {
    this.sql = sql;
    this.statementEnd = sql.length;
  }

  next(): Token | undefined {
    this.skipBlanks();
    const start = this.position;
    const char = this.sql[start];
    if (char === undefined) return undefined;
    if (char === ';') return this.endStatement(start);
    if (wordStart.test(char)) return this.token(start, /[A-Za-z0-9_]*/y);
    if (closers[char] !== undefined) return this.quoted(start, char);
    if (char === '$') return this.heredoc(start);
    if (/[0-9]/.test(char)) return this.token(start, /[A-Za-z0-9_.]*/y);
    return this.punctuation(start, char);
  }

  restOfStatement(): Token[] {
    const tokens: Token[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) tokens.push(token);
    return tokens;
  }

  private token(start: number, pattern: RegExp): Token {
    pattern.lastIndex = start;
    const text = pattern.exec(this.sql)?.[0] ?? '';
    this.position = start + Math.max(1, text.length);
    return { word: text.toUpperCase(), start, end: this.position, depth: this.depth };
  }

  private punctuation(start: number, char: string): Token {
    this.position = start + 1;
    if (')]}'.includes(char)) this.depth -= 1;
    const token = { word: char, start, end: this.position, depth: this.depth };
    if ('([{'.includes(char)) this.depth += 1;
    return token;
  }

  private quoted(start: number, quote: string): Token {
    let at = start + 1;
    while (at < this.sql.length) {
      if (this.sql[at] === '\\') at += 2;
      else if (this.sql[at] !== quote) at += 1;
      else if (this.sql[at + 1] === quote) at += 2;
      else break;
    }
    this.position = Math.min(at + 1, this.sql.length);
    return { word: quote, start, end: this.position, depth: this.depth };
  }

  private heredoc(start: number): Token {
    const tag = /\$[A-Za-z0-9_]*\$/y;
    tag.lastIndex = start;
    const marker = tag.exec(this.sql)?.[0];
    if (marker === undefined) return this.punctuation(start, '$');
    const close = this.sql.indexOf(marker, start + marker.length);
    this.position = close === -1 ? this.sql.length : close + marker.length;
    return { word: '$', start, end: this.position, depth: this.depth };
  }

  private endStatement(at: number): undefined {
    this.statementEnd = at;
    this.position = at + 1;
    this.skipBlanks();
    while (this.sql[this.position] === ';') {
      this.position += 1;
      this.skipBlanks();
    }
    if (this.position < this.sql.length) {
      throw new AppError('invalid', 'Send one statement at a time: there is text after the semicolon.');
    }
  }

  private skipBlanks(): void {
    for (;;) {
      while (space.test(this.sql[this.position] ?? '')) this.position += 1;
      const two = this.sql.slice(this.position, this.position + 2);
      if (two === '/*') this.skipTo('*/');
      else if (two === '--' || two === '# ' || two === '#!') this.skipTo('\n');
      else return;
    }
  }

  private skipTo(end: string): void {
    const at = this.sql.indexOf(end, this.position + 2);
    this.position = at === -1 ? this.sql.length : at + end.length;
  }
}
