import { wrapText } from '@/components/charts/wrap-text';

const xhtml = 'http://www.w3.org/1999/xhtml';
const scale = 2;
const marginPx = 16;
const footLinePx = 14;

function inlineStyles(from: Element, to: Element): void {
  if (from instanceof HTMLElement || from instanceof SVGElement) {
    const computed = getComputedStyle(from);
    const css = [...computed].map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';');
    to.setAttribute('style', css);
  }
  for (const [position, child] of [...from.children].entries()) {
    const copy = to.children[position];
    if (copy) {
      inlineStyles(child, copy);
    }
  }
}

async function asDataUrl(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('A font could not be read.'));
    reader.readAsDataURL(blob);
  });
}

function latinFaces(): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .filter((sheet) => !sheet.href || new URL(sheet.href).origin === location.origin)
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((face) => /U\+0{0,3}0?-0*FF\b/i.test(face.style.getPropertyValue('unicode-range')));
}

/** A picture made of the page's own nodes cannot see its fonts, so they travel inside it. */
async function embeddedFonts(): Promise<string> {
  const faces = latinFaces().map(async (face) => {
    const address = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue('src'))?.[1];
    if (!address) {
      return '';
    }
    const data = await asDataUrl(new URL(address, face.parentStyleSheet?.href ?? location.href).href);
    const { fontFamily, fontStyle, fontWeight } = face.style;
    return `@font-face{font-family:${fontFamily};font-style:${fontStyle};font-weight:${fontWeight};src:url(${data})}`;
  });
  return (await Promise.all(faces)).join('');
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('This browser could not draw the picture. The CSV has the same numbers.'));
    image.src = address;
  });
}

function withoutTools(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) {
    throw new Error('A clone of an element is an element.');
  }
  inlineStyles(element, copy);
  for (const tool of copy.querySelectorAll('[data-no-picture]')) {
    tool.remove();
  }
  return copy;
}

const footFont = (family: string): string => `10px ${family}`;

/** The address in as many lines as it takes: who has only the picture can still ask the question again. */
function footLines(canvas: HTMLCanvasElement, address: string, width: number, family: string): string[] {
  const pen = canvas.getContext('2d');
  if (!pen) return [address];
  pen.font = footFont(family);
  return wrapText(address, width, (text) => pen.measureText(text).width);
}

/** Draws an element as it stands on the page, in its theme, at twice its size, with its address under it. */
export async function drawPicture(element: HTMLElement, address: string): Promise<Blob> {
  const width = element.offsetWidth + 2 * marginPx;
  const { color, fontFamily } = getComputedStyle(element);
  const canvas = document.createElement('canvas');
  const foot = footLines(canvas, address, width - 2 * marginPx, fontFamily);
  const height = element.offsetHeight + 2 * marginPx + foot.length * footLinePx;
  const copy = withoutTools(element);
  copy.style.margin = `${marginPx}px`;
  copy.setAttribute('xmlns', xhtml);
  const content = new XMLSerializer().serializeToString(copy);
  const style = `<style xmlns="${xhtml}">${await embeddedFonts()}</style>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${style}${content}</foreignObject></svg>`;
  const image = await loadImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);

  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext('2d');
  if (!pen) {
    throw new Error('This browser could not draw the picture. The CSV has the same numbers.');
  }
  pen.scale(scale, scale);
  pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0);
  pen.globalAlpha = 0.6;
  pen.fillStyle = color;
  pen.font = footFont(fontFamily);
  for (const [place, line] of foot.toReversed().entries()) {
    pen.fillText(line, marginPx, height - marginPx / 2 - place * footLinePx);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be saved.'))), 'image/png');
  });
}
