/** What is pasted from Word or a page becomes headings, paragraphs, lists and tables; all else is dropped, and told. */

import { typedHeading } from '../../../../../workflows/lifecycle/letters/body.ts';

export type Dropped = 'pictures' | 'links' | 'formats' | 'others';

export interface Cleaned {
  html: string;
  dropped: ReadonlySet<Dropped>;
}

const skipped = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'LINK', 'XML', 'O:P']);
const pictures = new Set(['IMG', 'SVG', 'PICTURE', 'VIDEO', 'CANVAS', 'OBJECT', 'V:SHAPE', 'V:IMAGEDATA']);
const formats = new Set([
  'B',
  'STRONG',
  'I',
  'EM',
  'U',
  'S',
  'STRIKE',
  'DEL',
  'MARK',
  'FONT',
  'SUB',
  'SUP',
  'CODE',
]);
const containers = new Set([
  'DIV',
  'SECTION',
  'ARTICLE',
  'BODY',
  'MAIN',
  'HEADER',
  'FOOTER',
  'BLOCKQUOTE',
  'CENTER',
  'FORM',
]);

export function cleanHtml(html: string): Cleaned {
  // Word writes the mark of a list item for readers that know no lists.
  const bare = html
    .replace(/<!--\[if !supportLists\]-->[\s\S]*?<!--\[endif\]-->/giu, '')
    .replace(/<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/giu, '');
  const body = new DOMParser().parseFromString(bare, 'text/html').body;
  const dropped = new Set<Dropped>();
  const lines: string[] = [];
  blocksIn(body, { lines, dropped });
  return { html: joinLists(lines).join(''), dropped };
}

/** Plain text: every line a paragraph, or a heading where its number says so. */
export function cleanText(text: string): string {
  return text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => lineOf(line))
    .join('');
}

interface Found {
  lines: string[];
  dropped: Set<Dropped>;
}

function blocksIn(parent: Element, found: Found): void {
  let loose = '';
  const settle = () => {
    if (loose.trim() !== '') found.lines.push(lineOf(loose));
    loose = '';
  };
  for (const node of Array.from(parent.childNodes)) {
    if (node.nodeType === Node.TEXT_NODE) loose += node.textContent ?? '';
    if (!(node instanceof Element) || isSkipped(node, found)) continue;
    const name = node.tagName;
    const level = /^H([1-6])$/u.exec(name)?.[1];
    if (level !== undefined) {
      settle();
      push(found, heading(textOf(node, found), Math.min(Number(level), 4)));
    } else if (name === 'P' || name === 'LI' || name === 'PRE' || name === 'DT' || name === 'DD') {
      settle();
      for (const line of textOf(node, found).split('\n'))
        push(found, isListed(node) ? item(line) : lineOf(line));
    } else if (name === 'UL' || name === 'OL') {
      settle();
      push(found, listOf(node, found));
    } else if (name === 'TABLE') {
      settle();
      push(found, tableOf(node, found));
    } else if (name === 'BR') settle();
    else if (containers.has(name) || node.querySelector('p,div,h1,h2,h3,h4,ul,ol,table')) {
      settle();
      blocksIn(node, found);
    } else loose += textOf(node, found);
  }
  settle();
}

function isSkipped(node: Element, { dropped }: Found): boolean {
  if (pictures.has(node.tagName)) dropped.add('pictures');
  else if (node.tagName === 'HR' || node.tagName === 'IFRAME') dropped.add('others');
  else return skipped.has(node.tagName);
  return true;
}

function push({ lines }: Found, line: string): void {
  if (line !== '') lines.push(line);
}

/** The words of an element; notes what their looks were. */
function textOf(element: Element, found: Found): string {
  return Array.from(element.childNodes)
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[\s\u00a0]+/gu, ' ');
      if (!(node instanceof Element) || isSkipped(node, found)) return '';
      if (node.tagName === 'BR') return '\n';
      if (node.tagName === 'A' && node.hasAttribute('href')) found.dropped.add('links');
      if (formats.has(node.tagName) || isFormatted(node)) found.dropped.add('formats');
      return textOf(node, found);
    })
    .join('');
}

function isFormatted(node: Element): boolean {
  return /font-weight:\s*(bold|[6-9]00)|font-style:\s*italic|text-decoration|(?<!-)color:|background/iu.test(
    node.getAttribute('style') ?? '',
  );
}

function isListed(node: Element): boolean {
  return /MsoList/u.test(node.className) || /mso-list:/iu.test(node.getAttribute('style') ?? '');
}

function listOf(list: Element, found: Found): string {
  const items = Array.from(list.querySelectorAll('li')).map((each) => {
    const inner = each.cloneNode(true) as Element;
    for (const nested of Array.from(inner.querySelectorAll('ul,ol'))) nested.remove();
    return textOf(inner, found).replaceAll('\n', ' ').trim();
  });
  const tag = list.tagName === 'OL' ? 'ol' : 'ul';
  const full = items.filter((each) => each !== '');
  return full.length === 0
    ? ''
    : `<${tag}>${full.map((each) => `<li><p>${escaped(each)}</p></li>`).join('')}</${tag}>`;
}

function tableOf(table: Element, found: Found): string {
  const rows = Array.from(table.querySelectorAll('tr')).map((row) =>
    Array.from(row.querySelectorAll('td,th')).map((cell) => textOf(cell, found).replaceAll('\n', ' ').trim()),
  );
  const width = Math.max(0, ...rows.map((each) => each.length));
  if (width === 0) return '';
  const lines = rows.map((cells) => {
    const filled = [...cells, ...Array.from({ length: width - cells.length }, () => '')];
    return `<tr>${filled.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join('')}</tr>`;
  });
  return `<table><tbody>${lines.join('')}</tbody></table>`;
}

const longestHeading = 40;

/** A short line with a number before it and no full stop behind is a heading; numbers are made, not typed. */
function lineOf(line: string): string {
  const text = line.trim();
  if (text === '') return '';
  const typed = typedHeading(text);
  if (typed && typed.text.length <= longestHeading && !/[。；！？，、：]$/u.test(typed.text)) {
    return heading(typed.text, typed.level);
  }
  return `<p>${escaped(text)}</p>`;
}

function heading(text: string, level: number): string {
  const words = text.replaceAll('\n', ' ').trim();
  return words === '' ? '' : `<h${level}>${escaped(typedHeading(words)?.text ?? words)}</h${level}>`;
}

/** Marked, so that neighbours become one list. */
function item(text: string): string {
  return text.trim() === '' ? '' : `<li><p>${escaped(text.trim())}</p></li>`;
}

function joinLists(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    if (!line.startsWith('<li>')) return line;
    const opens = !lines[index - 1]?.startsWith('<li>');
    const closes = !lines[index + 1]?.startsWith('<li>');
    return `${opens ? '<ul>' : ''}${line}${closes ? '</ul>' : ''}`;
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
