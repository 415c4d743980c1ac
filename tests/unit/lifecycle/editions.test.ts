/** The texts of a letter: who wrote which, who signed which, and what an edit at signing does. */

import { describe, expect, it } from 'vitest';
import { canonicalBody, type LetterBlock } from '../../../workflows/lifecycle/letters/body.ts';
import { posts, refolded, type Scenario, text } from '../scenario.ts';
import { atWork, contacted, drafted, signed } from './letterStages.ts';
import { handedOver, letterOf } from './stages.ts';

const inHand = () => contacted(atWork(handedOver()));
const edited = (...blocks: LetterBlock[]) => text(canonicalBody({ schema: 1, blocks }));
const paragraph = (words: string, demand?: string): LetterBlock => ({
  id: 'b1',
  kind: 'paragraph',
  text: words,
  ...(demand && { demand }),
});
const authors = (played: Scenario) =>
  letterOf(played).editions.map(({ edition, by }) => [edition, by.kind === 'person' ? by.post : by.kind]);

describe('the editions of a letter', () => {
  it('are kept from one submission to the next, each with its author', () => {
    const played = drafted(signed(drafted(inHand())), { body: text('改定稿') });
    expect(authors(played)).toEqual([
      [1, posts.office.id],
      [2, posts.office.id],
    ]);
    expect(letterOf(played).editions.at(-1)?.body).toEqual(letterOf(played).body);
    expect(refolded(played)).toEqual(played.state);
  });

  it('grow by a signer’s edit, which keeps the earlier signatures under the text they were given to', () => {
    const played = drafted(inHand());
    const target = letterOf(played).id;
    const body = edited(paragraph('经研究，现答复如下。'));
    played.do(posts.office, 'signOff', {}, { target }).do(posts.deputy, 'signOff', { body }, { target });
    const letter = letterOf(played);
    expect(letter).toMatchObject({ life: 'inSignOff', edition: 2, body: { id: body.id } });
    expect(letter.signatures.map(({ step, edition }) => [step, edition])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(authors(played)).toEqual([
      [1, posts.office.id],
      [2, posts.deputy.id],
    ]);
    played.do(posts.head, 'signOff', {}, { target });
    expect(letterOf(played)).toMatchObject({ life: 'signedOff', edition: 2 });
    expect(refolded(played)).toEqual(played.state);
  });

  it('do not grow when a signer hands in the very words he was given', () => {
    const body = text('一、培训情况');
    const played = drafted(inHand(), { body });
    played.do(posts.office, 'signOff', { body }, { target: letterOf(played).id });
    expect(played.recorded.at(-1)?.event.kind).toBe('signedOff');
    expect(letterOf(played).edition).toBe(1);
  });

  it('begin a new chain when it is submitted again after the last signature', () => {
    const played = drafted(signed(drafted(inHand())));
    expect(letterOf(played)).toMatchObject({ life: 'inSignOff', signatures: [], edition: 2 });
  });
});

describe('a signer’s edit', () => {
  const marked = () => {
    const played = inHand();
    const demand = played.state.demands[0]?.id ?? '';
    const words = '已开办培训班十二期。';
    drafted(played, {
      class: 'A',
      body: edited(paragraph(words, demand)),
      answers: played.state.demands.map((each) => ({
        demand: each.id,
        text: text(each.id === demand ? words : '已经办理。'),
      })),
    });
    return { played, demand, target: letterOf(played).id };
  };

  it('changes the passage that answers a demand, and the words that speak against the class', () => {
    const { played, demand, target } = marked();
    const said = text('下一步拟再开办十期。');
    const body = edited(paragraph(said.body, demand));
    played.do(posts.office, 'signOff', { body, answers: [{ demand, text: said }] }, { target });
    const letter = letterOf(played);
    expect(letter.answers.find((each) => each.demand === demand)).toEqual({
      demand,
      text: { id: said.id, hash: said.hash },
      marked: true,
    });
    expect(letter.answers).toHaveLength(played.state.demands.length);
    expect(letter.contradictions).toEqual(['下一步', '拟']);
  });

  it('that takes the mark away leaves the demand unanswered', () => {
    const { played, demand, target } = marked();
    played.do(posts.office, 'signOff', { body: edited(paragraph('只有一段。')), answers: [] }, { target });
    expect(letterOf(played).answers.map((each) => each.demand)).not.toContain(demand);
    played.do(posts.deputy, 'signOff', {}, { target }).do(posts.head, 'signOff', {}, { target });
    expect(played.refused(posts.office, 'issueReply', {}, { target }).missing).toEqual([
      { code: 'demands', text: '第1条建议尚未答复。', target: demand },
    ]);
  });

  it('may not be empty, nor answer what was not asked', () => {
    const { played, target } = marked();
    const empty = played.refused(posts.office, 'signOff', { body: edited() }, { target });
    expect(empty).toMatchObject({ code: 'invalid', reason: '正文不能为空。' });
    const astray = {
      body: edited(paragraph('有话', 'demand-x')),
      answers: [{ demand: 'demand-x', text: text('有话') }],
    };
    const refused = played.refused(posts.office, 'signOff', astray, { target });
    expect(refused.missing).toEqual([
      { code: 'answers', text: '所答复的建议不在本提案之内。', target: 'demand-x' },
    ]);
    expect(letterOf(played).signatures).toEqual([]);
  });
});
