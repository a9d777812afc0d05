import type { createTailwindMerge } from 'tailwind-merge';

/**
 * Which classes set the same thing, for the classes that this product writes. The library's own list of all there are is
 * most of its weight, on every page. A test holds both against each other on every pair of classes in the code.
 */
export type ClassGroups = ReturnType<Parameters<typeof createTailwindMerge>[0]>;
type Groups = ClassGroups['classGroups'];

const any = () => true;
const isNumber = (value: string) => /^\d/.test(value);
const isLength = (value: string) => /^\[\d/.test(value);

/** Groups whose name is the beginning of their classes, whatever follows it. */
const byName = (...names: string[]): Groups => Object.fromEntries(names.map((name) => [name, [{ [name]: ['', any] }]]));

const sizes = ['2xs', 'xs', 'sm', 'base', 'md', 'lg', 'claim', 'heading', 'figure-sm', 'title', 'figure'];
const weights = ['normal', 'medium', 'semibold', 'bold'];
const lines = ['solid', 'dashed', 'dotted', 'double', 'none'];
const directions = ['row', 'row-reverse', 'col', 'col-reverse'];
const displays = [
  'block',
  'inline-block',
  'inline',
  'flex',
  'inline-flex',
  'grid',
  'inline-grid',
  'contents',
  'hidden',
];
const tables = ['table', 'table-cell', 'table-row', 'table-caption', 'list-item', 'flow-root'];

/** The width and the colour of a line on one side, or on all. */
const borderOn = (side: '' | '-x' | '-y' | '-t' | '-r' | '-b' | '-l'): Groups => ({
  [`border-w${side}`]: [{ [`border${side}`]: ['', isNumber] }],
  [`border-color${side}`]: [{ [`border${side}`]: [any] }],
});

const classGroups: Groups = {
  ...byName('p', 'px', 'py', 'pt', 'pr', 'pb', 'pl', 'm', 'mx', 'my', 'mt', 'mr', 'mb', 'ml', 'scroll-mt'),
  ...byName(
    'w',
    'h',
    'size',
    'min-w',
    'max-w',
    'min-h',
    'max-h',
    'gap',
    'gap-x',
    'gap-y',
    'space-x',
    'space-y',
    'basis',
  ),
  ...byName('inset', 'inset-x', 'inset-y', 'top', 'right', 'bottom', 'left', 'z', 'order', 'aspect', 'grow', 'shrink'),
  ...byName(
    'grid-cols',
    'grid-rows',
    'col-start',
    'row-start',
    'items',
    'self',
    'justify',
    'justify-self',
    'place-items',
  ),
  ...byName(
    'overflow',
    'overflow-x',
    'overflow-y',
    'rounded',
    'rounded-t',
    'rounded-r',
    'rounded-b',
    'rounded-l',
    'bg',
  ),
  ...byName(
    'leading',
    'tracking',
    'line-clamp',
    'list',
    'align',
    'whitespace',
    'hyphens',
    'underline-offset',
    'opacity',
  ),
  ...byName('shadow', 'outline-offset', 'divide-x', 'divide-y', 'border-spacing', 'caption', 'transition', 'rotate'),
  ...byName('translate-x', 'translate-y', 'accent', 'cursor', 'field-sizing', 'pointer-events', 'resize', 'touch'),
  ...byName('select', 'stroke', 'fill', 'break-before', 'break-after', 'break-inside', '@container', 'filter'),
  display: [...displays, ...tables],
  position: ['static', 'fixed', 'absolute', 'relative', 'sticky'],
  visibility: ['visible', 'invisible', 'collapse'],
  sr: ['sr-only', 'not-sr-only'],
  'object-fit': [{ object: ['contain', 'cover', 'fill', 'none', 'scale-down'] }],
  'object-position': [{ object: [any] }],
  'flex-direction': [{ flex: directions }],
  'flex-wrap': [{ flex: ['wrap', 'nowrap', 'wrap-reverse'] }],
  flex: [{ flex: [any] }],
  'col-span': [{ col: [{ span: [any] }] }],
  'row-span': [{ row: [{ span: [any] }] }],
  'font-style': ['italic', 'not-italic'],
  'font-weight': [{ font: weights }],
  'font-family': [{ font: [any] }],
  'font-figures': ['tabular-nums', 'proportional-nums'],
  'text-size': [{ text: [...sizes, isLength] }],
  'text-align': [{ text: ['left', 'center', 'right', 'justify', 'start', 'end'] }],
  'text-wrap': [{ text: ['wrap', 'nowrap', 'balance', 'pretty'] }],
  'text-overflow': ['truncate', 'text-ellipsis', 'text-clip'],
  'text-color': [{ text: [any] }],
  'text-transform': ['uppercase', 'lowercase', 'capitalize', 'normal-case'],
  'text-decoration': ['underline', 'overline', 'line-through', 'no-underline'],
  'decoration-style': [{ decoration: lines }],
  'decoration-width': [{ decoration: [isNumber] }],
  'decoration-color': [{ decoration: [any] }],
  break: [{ break: ['normal', 'words', 'all', 'keep'] }],
  'border-collapse': [{ border: ['collapse', 'separate'] }],
  'border-style': [{ border: lines }],
  ...borderOn(''),
  ...borderOn('-x'),
  ...borderOn('-y'),
  ...borderOn('-t'),
  ...borderOn('-r'),
  ...borderOn('-b'),
  ...borderOn('-l'),
  'divide-color': [{ divide: [any] }],
  'outline-style': [{ outline: lines }],
  'outline-w': [{ outline: ['', isNumber] }],
  'outline-color': [{ outline: [any] }],
  'snap-align': [{ snap: ['start', 'end', 'center', 'align-none'] }],
  'snap-type': [{ snap: ['none', 'x', 'y', 'both'] }],
  'snap-strictness': [{ snap: ['mandatory', 'proximity'] }],
};

const sides = (name: string, ...after: string[]) => after.map((side) => `${name}${side}`);

export const classGroupsOfOurs: ClassGroups = {
  cacheSize: 500,
  theme: {},
  classGroups,
  /** A class that sets all sides takes the place of those before it that set one. */
  conflictingClassGroups: {
    p: sides('p', 'x', 'y', 't', 'r', 'b', 'l'),
    px: ['pr', 'pl'],
    py: ['pt', 'pb'],
    m: sides('m', 'x', 'y', 't', 'r', 'b', 'l'),
    mx: ['mr', 'ml'],
    my: ['mt', 'mb'],
    size: ['w', 'h'],
    gap: ['gap-x', 'gap-y'],
    flex: ['basis', 'grow', 'shrink'],
    overflow: ['overflow-x', 'overflow-y'],
    inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
    'inset-x': ['right', 'left'],
    'inset-y': ['top', 'bottom'],
    'text-size': ['leading'],
    'line-clamp': ['display', 'overflow'],
    rounded: sides('rounded', '-t', '-r', '-b', '-l'),
    'border-w': sides('border-w', '-x', '-y', '-t', '-r', '-b', '-l'),
    'border-w-x': sides('border-w', '-r', '-l'),
    'border-w-y': sides('border-w', '-t', '-b'),
    'border-color': sides('border-color', '-x', '-y', '-t', '-r', '-b', '-l'),
    'border-color-x': sides('border-color', '-r', '-l'),
    'border-color-y': sides('border-color', '-t', '-b'),
  },
  conflictingClassGroupModifiers: { 'text-size': ['leading'] },
  orderSensitiveModifiers: [
    '*',
    '**',
    'after',
    'before',
    'file',
    'first-letter',
    'first-line',
    'marker',
    'placeholder',
    'selection',
  ],
};
