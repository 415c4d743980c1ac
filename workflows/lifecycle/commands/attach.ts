/** attach (上传附件): ties a file to the proposal, a letter, a contact or a rating; seen by whoever sees that. */

import type { Act, CommandRule } from '../act.ts';
import { type Post, referActor } from '../actor.ts';
import { assertNever, type Refusal, refuse } from '../refusal.ts';
import { standsTo } from '../relation.ts';
import type { Attachment, CaseState } from '../state.ts';

export const attach: CommandRule<'attach'> = {
  needs: (_state, { payload: { file } }) => ({ files: [file] }),

  permit: () => undefined,

  decide: ({ state, act }) => {
    const { file } = act.payload;
    const to = aimOf(act);
    if (!to || !reaches(state, act, to)) return unseen;
    if (!act.resolved.files[file]) return fault('没有找到所上传的文件。');
    const known = state.attachments.some((each) => each.file === file && sameAim(each.to, to));
    if (known) return fault('该文件已经附上。');
    return [{ kind: 'attached', attachment: { file, to, by: referActor(act.by), at: act.at } }];
  },
};

const unseen = refuse('unseen', '没有找到附件所属的内容。');

/** The offices and handlers of the unit that it belongs to. */
const unitRelations = ['leadOffice', 'leadHandler', 'coHandlerOffice', 'coHandlerHandler'] as const;

function fault(text: string): Refusal {
  return refuse('invalid', text, [{ code: 'file', text }]);
}

function aimOf({ payload: { to: kind, id } }: Act<'attach'>): Attachment['to'] | undefined {
  if (kind === 'proposal') return { kind };
  return id === undefined ? undefined : { kind, id };
}

/** The record is there and this post has to do with it; what is not there and what is not his answer alike. */
function reaches(state: CaseState, { by }: Act<'attach'>, to: Attachment['to']): boolean {
  if (by.kind !== 'person') return false;
  switch (to.kind) {
    case 'proposal':
      return true;
    case 'rating': {
      const rating = state.ratings.find((each) => each.id === to.id);
      return rating !== undefined && mayRate(by.post, rating.proposer);
    }
    case 'letter':
      return belongs(state, by.post, state.letters.find((each) => each.id === to.id)?.assignment);
    case 'contact':
      return belongs(state, by.post, state.contacts.find((each) => each.id === to.id)?.assignment);
    default:
      return assertNever(to);
  }
}

function mayRate(post: Post, proposer: string): boolean {
  return post.role === 'clerk' || (post.role === 'proposer' && post.proposer === proposer);
}

function belongs(state: CaseState, post: Post, id: string | undefined): boolean {
  const assignment = state.assignments.find((each) => each.id === id);
  if (!assignment) return false;
  if (post.role === 'clerk') return true;
  return standsTo(assignment, post, post.role === 'supervisor' ? ['supervisor'] : unitRelations);
}

function sameAim(a: Attachment['to'], b: Attachment['to']): boolean {
  return a.kind === b.kind && ('id' in a ? a.id : undefined) === ('id' in b ? b.id : undefined);
}
