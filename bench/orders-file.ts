import { createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Random, seededRandom } from '@/lib/core/math/random';

/** A shop's order lines: 540,000 rows of 8 columns, as such files come. */
export const orderRows = 540_000;

const header = 'Invoice,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n';
const customers = 4_400;
const firstDay = Date.UTC(2023, 11, 1);
const daysOfData = 374;
const colours = ['WHITE', 'RED', 'PINK', 'BLUE', 'CREAM', 'GREEN', 'IVORY', 'BLACK', 'SILVER', 'NATURAL'];
const materials = ['METAL', 'WOODEN', 'GLASS', 'CERAMIC', 'PAPER', 'COTTON', 'ENAMEL', 'FELT'];
const goods = ['LANTERN', 'HANGING HEART', 'CAKE STAND', 'LUNCH BAG', 'MUG', 'BUNTING', 'TIN', 'CLOCK', 'DOORMAT'];
const additions = ['', '', ' SMALL', ' LARGE', ', SET OF 3', ', PACK OF 12', ' "VINTAGE"'];
const countries: readonly (readonly [string, number])[] = [
  ['United Kingdom', 91],
  ['Germany', 2],
  ['France', 2],
  ['EIRE', 1.5],
  ['Spain', 1],
  ['Netherlands', 1],
  ['Belgium', 0.5],
  ['Channel Islands', 0.2],
];

type Article = { code: string; description: string; price: string };

/** Writes the file once. The same bytes every time. */
export async function ordersFile(path: string): Promise<string> {
  if (existsSync(path)) return path;
  await pipeline(Readable.from(chunks()), createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
  return path;
}

function* chunks(): Generator<string> {
  const random = seededRandom(20_231_201);
  const articles = Array.from({ length: 4_000 }, (_, index) => articleOf(random, index));
  const homes = Array.from({ length: customers }, () => random.weighted(countries));
  yield header;
  let rows = 0;
  for (let invoice = 0; rows < orderRows; invoice += 1) {
    const lines = linesOf(random, invoice, { articles, homes }).slice(0, orderRows - rows);
    rows += lines.length;
    yield lines.join('');
  }
}

function articleOf(random: Random, index: number): Article {
  const words = `${random.pick(colours)} ${random.pick(materials)} ${random.pick(goods)}${random.pick(additions)}`;
  return {
    code: `${10_000 + index * 17}${random.chance(0.15) ? 'B' : ''}`,
    description: /[",]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words,
    price: Math.max(0.1, Math.exp(random.normal(0.7, 0.9))).toFixed(2),
  };
}

/** One order in fifty is cancelled, one line in a hundred names nobody, some come twice. */
function linesOf(random: Random, invoice: number, shop: { articles: Article[]; homes: string[] }): string[] {
  const customer = Math.floor(customers * random.next() ** 2);
  const isCancelled = random.chance(0.02);
  const number = `${isCancelled ? 'C' : ''}${536_365 + invoice}`;
  const date = dateOf(firstDay + Math.floor(random.next() * daysOfData * 1440) * 60_000);
  const lines = Array.from({ length: 1 + random.poisson(20) }, () => {
    const { code, description, price } =
      shop.articles[Math.floor(4_000 * random.next() ** 2)] ?? random.pick(shop.articles);
    const quantity = (1 + random.poisson(random.chance(0.1) ? 40 : 6)) * (isCancelled ? -1 : 1);
    const id = random.chance(0.01) ? '' : `${12_346 + customer}`;
    return `${number},${code},${description},${quantity},${date},${price},${id},${shop.homes[customer] ?? ''}\n`;
  });
  return random.chance(0.1) ? [...lines, ...lines.slice(0, 1)] : lines;
}

function dateOf(ms: number): string {
  const date = new Date(ms);
  const minute = String(date.getUTCMinutes()).padStart(2, '0');
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${date.getUTCHours()}:${minute}`;
}
