/** A letter as it is printed: its parts in the order of domain.md 4.2 and 4.3, every word of it, and nothing of their place. */

import {
  type HeadingLevel,
  headingNumbers,
  itemMark,
  type LetterBlock,
} from '../workflows/lifecycle/letters/body.ts';
import { assertNever } from '../workflows/lifecycle/refusal.ts';
import { type LetterModel, type OpinionModel, plainText, type ReplyModel } from './model.ts';
import { titleLine } from './titleLine.ts';
import { enumeratePoints, letterDate, quoteTitle } from './words.ts';

/** One piece of the running text; a heading carries its number in its words. */
export type Piece =
  | { kind: 'heading'; level: HeadingLevel; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: string[][] };

export interface PrintedLetter {
  /** Name of the issuer as its letterhead says it. */
  issuer: string;
  /** E.g. 〔A〕. */
  classMark?: string;
  /** E.g. 主动公开. */
  publicity?: string;
  number?: string;
  title: string;
  /** Ends with a full-width colon. */
  addressee: string;
  opening: string[];
  body: Piece[];
  /** What was answered point by point and the body does not say. */
  passages: string[];
  /** Thanks and 此复; empty where the body closes in its own words. */
  closing: string[];
  /** Date of signing, e.g. 2026年9月14日. */
  date: string;
  /** 附注, in brackets. */
  note?: string;
  /** Names in the order in which they are printed. */
  cc: string[];
}

const publicityMarks = { open: '主动公开', onRequest: '依申请公开', notOpen: '不予公开' };
/** A body that closes in its own words gets no second closing. */
const closed = /(?:此复|专此答复|特此答复|此函|特此函复|特此函告)[。．！!]?\s*$/u;

export function printedLetter(model: LetterModel): PrintedLetter {
  const { number, contact, issuer, cc } = model;
  const isReply = model.kind === 'reply';
  return {
    issuer,
    ...(isReply && model.class && { classMark: `〔${model.class}〕` }),
    ...(isReply && model.publicity && { publicity: publicityMarks[model.publicity] }),
    ...(number && { number }),
    title: titleLine(model),
    addressee: ending(isReply ? model.salutation : model.addressee),
    opening: isReply ? [replyOpening(model)] : opinionOpening(model),
    body: pieces(model.body.blocks),
    passages: passages(model),
    closing: closing(model),
    date: letterDate(model.issuedOn),
    ...(contact && { note: `（联系人及电话：${contact.name} ${contact.telephone}）` }),
    cc,
  };
}

/** The addressee ends with a full-width colon. */
function ending(text: string): string {
  return `${text.trim().replace(/[:：]+$/u, '')}：`;
}

function replyOpening({ to, proposal, coHandlers, round }: ReplyModel): string {
  const title = `${quoteTitle(proposal.title)}（${proposal.number}）`;
  const studied = coHandlers.length > 0 ? `经与${coHandlers.join('、')}共同研究，` : '';
  const again = round > 1 ? '根据您反馈的意见，我们重新进行了办理。' : '';
  switch (to) {
    case 'person':
      return `您提出的${title}收悉。${again}${studied}现答复如下：`;
    case 'organisation':
      return `贵单位提出的${title}收悉。${again.replace('您', '贵单位')}${studied}现答复如下：`;
    case 'outside':
      return `${title}收悉。${studied}现将办理情况答复如下：`;
    default:
      return assertNever(to);
  }
}

function opinionOpening({ proposal, proposers, scope }: OpinionModel): string[] {
  const whose = proposers.length > 0 ? `${proposers.join('、')}提出的` : '';
  return [
    `现就${whose}${quoteTitle(proposal.title)}，提出如下会办意见：`,
    ...(scope.length > 0 ? [`提案中涉及我单位职能的主要内容为：${enumeratePoints(scope)}`] : []),
  ];
}

function pieces(blocks: readonly LetterBlock[]): Piece[] {
  const numbers = headingNumbers(blocks);
  return blocks.flatMap((block): Piece[] => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', level: block.level, text: `${numbers.get(block.id) ?? ''}${block.text}` }];
      case 'paragraph':
        return [{ kind: 'paragraph', text: block.text }];
      case 'list':
        return block.items.map((item, index) => ({
          kind: 'paragraph',
          text: `${itemMark(block.ordered, index)}${item}`,
        }));
      case 'table':
        return [{ kind: 'table', rows: block.rows }];
      default:
        return assertNever(block);
    }
  });
}

function passages({ kind, body, answers }: LetterModel): string[] {
  const told = tight(plainText(body));
  const further = answers.filter(({ passage }) => passage.trim() !== '' && !told.includes(tight(passage)));
  if (further.length === 0) return [];
  return [
    kind === 'reply' ? '对提案所提建议，逐条答复如下：' : '对所涉建议，逐条说明如下：',
    ...further.flatMap(({ demand, passage }) => linesIn(`关于“${demand.trim()}”：${passage}`)),
  ];
}

function linesIn(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function tight(text: string): string {
  return text.replace(/\s/gu, '');
}

function closing({ kind, body }: LetterModel): string[] {
  if (closed.test(plainText(body).trim())) return [];
  return kind === 'reply' ? ['感谢对我们工作的关心和支持。', '此复。'] : ['此函。'];
}
