/** A printed letter as PDF/A-2b, by typst (domain.md 4.1). */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintedLetter } from '../printed.ts';
import { candidates, chooseFonts, type FontChoice, openFaces } from './fonts.ts';
import { titleLines } from './titleLines.ts';

/** All pages below each other in one picture, as typst draws them: the same compile that makes the print. */
export interface Pages {
  svg: string;
  count: number;
}

export interface LetterPrinter {
  /** Throws `UnprintableError` for words that no loaded font can print. */
  pdf(letter: PrintedLetter, made: Date): Uint8Array;
  pages(letter: PrintedLetter): Pages;
  fonts: FontChoice;
}

/** A letter with characters that no loaded font can print; `�` where typst refused it for another reason. */
export class UnprintableError extends Error {
  override name = 'UnprintableError';
  readonly characters: string[];
  constructor(said: string) {
    super(said);
    const named = [...said.matchAll(/the text `\\?"(.+?)\\?"` could/gu)].map(([, each = '']) =>
      unescaped(each),
    );
    this.characters = named.length > 0 ? [...new Set(named)] : ['�'];
  }
}

/** As Rust writes a character: itself, or its code. */
function unescaped(written: string): string {
  return written.replaceAll(/\\+u\{([\da-f]+)\}/gu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** 156 mm hold twenty characters of 22 pt. */
const titleWidth = 20;

/** `folder` holds the licensed fonts of the standard, where there are any. */
export function makeLetterPrinter({ folder }: { folder?: string | undefined } = {}): LetterPrinter {
  const workspace = fileURLToPath(new URL('.', import.meta.url));
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [
      { fontBlobs: openFaces() },
      ...(folder !== undefined && existsSync(folder) ? [{ fontPaths: [folder] }] : []),
    ],
  });
  const fonts = chooseFonts(presentIn(compiler));
  const compile = (letter: PrintedLetter): NodeTypstDocument => {
    const compiled = compiler.compile({
      mainFilePath: join(workspace, 'letter.typ'),
      inputs: {
        letter: JSON.stringify(forTemplate(letter)),
        fonts: JSON.stringify(fontsForTemplate(fonts)),
      },
    });
    const { result } = compiled;
    if (!result) throw new UnprintableError(JSON.stringify(compiled.takeError()?.shortDiagnostics));
    return result;
  };
  return {
    fonts,
    pages(letter) {
      const compiled = compile(letter);
      try {
        return { svg: compiler.plainSvg(compiled), count: compiled.numOfPages };
      } finally {
        compiler.evictCache(1);
      }
    },
    pdf(letter, made) {
      const result = compile(letter);
      try {
        return new Uint8Array(
          compiler.pdf(result, {
            pdfStandard: PdfStandard.A_2b,
            creationTimestamp: Math.floor(made.getTime() / 1000),
          }),
        );
      } catch (error) {
        throw new UnprintableError(error instanceof Error ? error.message : String(error));
      } finally {
        compiler.evictCache(1);
      }
    },
  };
}

/** The faces among the standard's that are loaded: typst warns of every other. */
function presentIn(compiler: NodeCompiler): string[] {
  const probe = candidates.map((each) => `#text(font: "${each}")[永]`).join('\n');
  const warnings = compiler.compile({ mainFileContent: probe }).takeWarnings()?.shortDiagnostics ?? [];
  const said = JSON.stringify(warnings);
  return candidates.filter((each) => !said.includes(`unknown font family: ${each.toLowerCase()}"`));
}

function forTemplate(letter: PrintedLetter) {
  const { issuer, classMark, publicity, number, title, addressee, date, note, cc } = letter;
  const paragraph = (text: string) => ({ kind: 'paragraph', text });
  return {
    issuer,
    classMark: classMark ?? null,
    publicity: publicity ?? null,
    number: number ?? null,
    title,
    'title-lines': titleLines(title, titleWidth),
    addressee,
    text: [
      ...letter.opening.map(paragraph),
      ...letter.body,
      ...letter.passages.map(paragraph),
      ...letter.closing.map(paragraph),
    ],
    date,
    note: note ?? null,
    cc,
  };
}

function fontsForTemplate({ families, isStandard }: FontChoice) {
  const weight = (role: keyof typeof isStandard, otherwise: number) => (isStandard[role] ? 400 : otherwise);
  return {
    body: families.body,
    number: families.body,
    mark: families.title,
    title: families.title,
    heading1: families.heading1,
    heading2: families.heading2,
    markWeight: weight('title', 700),
    titleWeight: weight('title', 700),
    heading1Weight: weight('heading1', 700),
    heading2Weight: weight('heading2', 500),
  };
}
