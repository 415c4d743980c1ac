/** What stands where in a PDF: lines of text per page, in millimetres from the upper left corner. */

import { getDocumentProxy } from 'unpdf';

export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  /** Of its baseline. */
  y: number;
}

const mm = 25.4 / 72;

export async function pagesOf(pdf: Uint8Array): Promise<PrintedLine[][]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: PrintedLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const height = page.view[3] ?? 0;
    const { items } = await page.getTextContent();
    const lines = new Map<number, PrintedLine>();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x, base] = item.transform as number[];
      const y = (height - (base ?? 0)) * mm;
      const key = Math.round(y * 2);
      const left = (x ?? 0) * mm;
      const right = left + item.width * mm;
      const line = lines.get(key);
      if (line) {
        line.text += item.str;
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
      } else lines.set(key, { text: item.str, left, right, y });
    }
    pages.push([...lines.values()].sort((one, other) => one.y - other.y));
  }
  return pages;
}

/** All its words without spaces and line ends. */
export async function printedText(pdf: Uint8Array): Promise<string> {
  const pages = await pagesOf(pdf);
  return pages
    .flat()
    .map((each) => each.text.replaceAll(/\s/gu, ''))
    .join('');
}
