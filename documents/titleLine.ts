/** The title of a letter: 关于 + committee + 届次 + 提案号 + what the letter is (domain.md 4.2, 4.3). */

import type { LetterModel, ProposalReference } from './model.ts';
import { chineseNumber } from './words.ts';

export function titleLine({ kind, proposal }: LetterModel): string {
  const of = `${sessionName(proposal)}${proposal.number}提案`;
  return kind === 'reply' ? `关于${of}的答复` : `关于${of}会办意见的函`;
}

/** A full name takes 届 and 次 into itself (政协十四届全国委员会第一次会议), a short one before it (区政协十一届四次会议). */
function sessionName({ committee, term, session }: ProposalReference): string {
  const ordinal = chineseNumber(term);
  const full = /^政协(.+)委员会$/u.exec(committee)?.[1];
  if (full === undefined)
    return `${committee}${ordinal}届${session ? `${chineseNumber(session)}次` : ''}会议`;
  const meeting = session ? `第${chineseNumber(session)}次会议` : '会议';
  return full === '全国'
    ? `政协${ordinal}届全国委员会${meeting}`
    : `政协${full}第${ordinal}届委员会${meeting}`;
}
