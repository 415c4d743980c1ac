/** A letter as plain text, its parts in the order of domain.md 4.2 and 4.3. */

import { assertNever } from '../workflows/lifecycle/refusal.ts';
import { type LetterModel, type OpinionModel, plainText, type ReplyModel, readLines } from './model.ts';
import { titleLine } from './titleLine.ts';
import { enumeratePoints, letterDate, quoteTitle } from './words.ts';

const publicityMarks = { open: '主动公开', onRequest: '依申请公开', notOpen: '不予公开' };
const indent = '　　';
/** A body that closes in its own words gets no second closing. */
const closed = /(?:此复|专此答复|特此答复|此函|特此函复|特此函告)[。．！!]?\s*$/u;

/** The whole letter, parts parted by an empty line, with a newline at its end. */
export function letterText(model: LetterModel): string {
  const parts = [
    head(model),
    [titleLine(model)],
    [ending(addressee(model))],
    opening(model),
    readLines(model.body.blocks).map((line) => `${indent}${line}`),
    passages(model),
    closing(model),
    [`${indent}${model.issuer}`, `${indent}${letterDate(model.issuedOn)}`],
    model.contact ? [`${indent}（联系人及电话：${model.contact.name} ${model.contact.telephone}）`] : [],
    model.cc.length > 0 ? [`抄送：${model.cc.join('，')}。`] : [],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function head(model: LetterModel): string[] {
  const number = model.number ? [model.number] : [];
  if (model.kind === 'opinion') return number;
  return [
    ...(model.class ? [`〔${model.class}〕`] : []),
    ...(model.publicity ? [`〔${publicityMarks[model.publicity]}〕`] : []),
    ...number,
  ];
}

function addressee(model: LetterModel): string {
  return model.kind === 'reply' ? model.salutation : model.addressee;
}

/** The addressee ends with a full-width colon. */
function ending(text: string): string {
  return `${text.trim().replace(/[:：]+$/u, '')}：`;
}

function opening(model: LetterModel): string[] {
  return model.kind === 'reply' ? [`${indent}${replyOpening(model)}`] : opinionOpening(model);
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
    `${indent}现就${whose}${quoteTitle(proposal.title)}，提出如下会办意见：`,
    ...(scope.length > 0 ? [`${indent}提案中涉及我单位职能的主要内容为：${enumeratePoints(scope)}`] : []),
  ];
}

function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `${indent}${line}`);
}

/** What was answered point by point reaches the reader even where the body does not say it. */
function passages({ kind, body, answers }: LetterModel): string[] {
  const told = bare(plainText(body));
  const further = answers.filter(({ passage }) => passage.trim() !== '' && !told.includes(bare(passage)));
  if (further.length === 0) return [];
  const lines = further.flatMap(({ demand, passage }) => paragraphs(`关于“${demand.trim()}”：${passage}`));
  return [
    `${indent}${kind === 'reply' ? '对提案所提建议，逐条答复如下：' : '对所涉建议，逐条说明如下：'}`,
    ...lines,
  ];
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

function closing({ kind, body }: LetterModel): string[] {
  if (closed.test(plainText(body).trim())) return [];
  return kind === 'reply'
    ? [`${indent}感谢对我们工作的关心和支持。`, `${indent}此复。`]
    : [`${indent}此函。`];
}
