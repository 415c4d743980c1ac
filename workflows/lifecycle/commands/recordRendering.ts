/** recordRendering: the process has made the files of an issued letter; they are never made again. */

import type { CommandRule } from '../act.ts';
import { findLetter } from '../find.ts';
import { issuedLetters } from '../letters/letters.ts';
import { needsRendering } from '../letters/pending.ts';
import { refuse } from '../refusal.ts';

export const recordRendering: CommandRule<'recordRendering'> = {
  targets: (state) => issuedLetters(state),
  needs: (_state, { payload }) => ({ files: payload.files.map((each) => each.file) }),
  permit: ({ state, act }) =>
    needsRendering(findLetter(state, act.target)) ? undefined : refuse('notNow', '该文稿已经成文。'),
  decide: ({ state, act }) => {
    const { id, recipients } = findLetter(state, act.target);
    const { files } = act.payload;
    if (files.some((each) => !act.resolved.files[each.file]))
      return refuse('invalid', '没有找到成文的文件。');
    if (files.some((each) => !recipients.some(({ id: known }) => known === each.recipient))) {
      return refuse('invalid', '文件的收件人不在送达名单之内。');
    }
    const bare = recipients.filter(
      (each) => each.purpose !== 'copy' && !files.some(({ recipient }) => recipient === each.id),
    );
    return bare.length > 0
      ? refuse('invalid', '尚有收件人没有对应的文件。')
      : [{ kind: 'letterRendered', letter: id, files }];
  },
};
