/** Divides a text: the head with its title and opening, the text itself, the signature, and what no longer belongs to it. */

import { type GeneralHead, readGeneralHead } from './generalHead.ts';
import { type Opening, readOpening } from './opening.ts';
import { readTitle, type Title } from './reference.ts';
import { readSignature, type Signature } from './signature.ts';
import type { ReadValue } from './values.ts';
import type { View, Views } from './view.ts';

/** Places in the view of lines. */
export interface Layout {
  title?: Title;
  opening?: Opening;
  /** Of a text that is no letter. */
  general?: GeneralHead;
  signature?: Signature;
  isLetter: boolean;
  /** Where the salutation or the text begins; where the text behind the opening begins and ends. */
  bodyAt: number;
  textAt: number;
  bodyEnd: number;
  /** Where the foot of the page begins. */
  footAt: number;
}

/** The foot of a web page: from here on nothing belongs to the letter. */
const foot =
  /\n(?:原文链接|\[?免责声明|【?责任编辑|相关链接|网站地图|版权所有|扫一扫|上一篇|下一篇|解读文本|主办单位:|分享到|打印本页|[^\n]{0,4}公网安备|[^\n]{0,12}ICP备)/u;

export function findLayout({ lines, flat }: Views): Layout {
  const title = readTitle(flat, lines);
  const kind = kindOf(title?.values, flat.text.slice(flat.index(title?.end ?? 0)).slice(0, 300));
  for (const each of title?.values ?? []) if (each.field === 'kind') each.means = kind;
  const opening = readOpening(flat, title?.end ?? 0, title ? kind : undefined);
  const isLetter = title !== undefined || opening !== undefined;
  const general = isLetter ? undefined : readGeneralHead(lines);
  const titleEnd = title ? lines.index(title.end) : (general?.end ?? 0);
  const bodyAt = opening ? lines.index(flat.offset(opening.start)) : titleEnd;
  const belowOpening = opening ? lines.index(flat.offset(opening.end)) : bodyAt;
  const footAt = footBelow(lines, belowOpening);
  const signature = readSignature(lines, isLetter ? bodyAt : 0, footAt);
  // A notice is signed above the plan that it sends round.
  const signedAbove = general && signature && footAt - signature.end > signature.start - bodyAt;
  const signedBelow = !signedAbove && signature && signature.start > bodyAt;
  const textAt = signedAbove ? Math.max(bodyAt, signature.end) : belowOpening;
  const tailAt = signedBelow ? signature.start : footAt;
  return {
    ...(title && { title }),
    ...(opening && { opening }),
    ...(general && { general }),
    ...(signature && { signature }),
    isLetter,
    bodyAt,
    textAt,
    bodyEnd: Math.min(tailAt, formAt(lines, textAt, tailAt)),
    footAt,
  };
}

/** 分享 and 打印 stand above a text, too. */
function footBelow(lines: View, from: number): number {
  const found = foot.exec(lines.text.slice(from));
  return found ? from + found.index : lines.text.length;
}

/** 办理意见 and 复函 are said of both: what goes to a unit that has the lead is an opinion. */
function kindOf(title: readonly ReadValue[] | undefined, below: string): 'reply' | 'opinion' {
  const said = title?.find((each) => each.field === 'kind');
  if (said?.means === 'opinion' || /提出(?!的)[^。,]{0,8}(?:会办|协办)意见/u.test(below)) return 'opinion';
  const toLead = /[贵你]\p{Script=Han}{0,6}(?:主办|牵头)/u.test(below);
  return toLead && !/^答复/u.test(said?.simplified ?? '') ? 'opinion' : 'reply';
}

/** Fields of a form between text and signature: nothing from there on is text. */
function formAt(lines: View, from: number, to: number): number {
  const match = /\n(?:领导签名|承办人|联系人|经办人|签发人)[^\n]{0,12}:/u.exec(lines.text.slice(from, to));
  return match ? from + match.index : to;
}
