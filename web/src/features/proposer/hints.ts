/** What a good proposal has, looked for in what has been written so far. Help only: nothing here ever blocks. */

import type { ProposalBody } from './body.ts';

export type HintName = 'oneMatter' | 'situation' | 'analysis' | 'suggestions' | 'demands';

export interface Hint {
  name: HintName;
  /** Found in the text, as far as can be told. */
  met: boolean;
}

const signs = {
  situation: /情况|现状|背景|近年来|目前|当前|现有/u,
  analysis: /问题|原因|分析|不足|困难|短板|难点/u,
  suggestions: /建议|对策|举措|意见如下/u,
};

/** Several matters in one title: joined by signs that seldom stand within one. */
const severalMatters = /[；;]|(?:以及|并).{0,20}(?:以及|并)/u;

export function hintsOf({ title, body, demands }: Pick<ProposalBody, 'title' | 'body' | 'demands'>): Hint[] {
  return [
    { name: 'oneMatter', met: title.trim() !== '' && !severalMatters.test(title) },
    { name: 'situation', met: signs.situation.test(body) },
    { name: 'analysis', met: signs.analysis.test(body) },
    { name: 'suggestions', met: signs.suggestions.test(body) },
    { name: 'demands', met: demands.some((each) => each.trim() !== '') },
  ];
}
