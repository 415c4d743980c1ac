/** Letters that Banli itself prints are read back as what they were made of. */

import { describe, expect, it } from 'vitest';
import { letterText } from '../../../documents/letterText.ts';
import {
  bodyOfPlain,
  type LetterModel,
  type OpinionModel,
  type ReplyModel,
} from '../../../documents/model.ts';
import { readLetter } from '../../../documents/reading/readLetter.ts';

const reply: ReplyModel = {
  kind: 'reply',
  class: 'B',
  publicity: 'onRequest',
  number: '清人社函〔2026〕192号',
  proposal: {
    committee: '市政协',
    term: 7,
    session: 3,
    number: '第20260218号',
    title: '关于提高人力资源素质，拓展就业渠道的建议',
  },
  salutation: '林小满委员',
  to: 'person',
  coHandlers: ['市教育局', '市外事侨务局'],
  round: 1,
  body: bodyOfPlain('一、基本情况\n全市共有技工院校7所。\n二、下一步\n计划到2027年新增实训基地12个。'),
  answers: [],
  issuer: '清远市人力资源和社会保障局',
  issuedOn: '2026-05-21',
  contact: { name: '周立春', telephone: '13800000001' },
  cc: ['市政协提案委员会', '市政府督查室', '市教育局', '市外事侨务局'],
};

const opinion: OpinionModel = {
  kind: 'opinion',
  number: '桂人社复字〔2026〕121号',
  proposal: {
    committee: '政协全国委员会',
    term: 14,
    session: 1,
    number: '第00705号',
    title: '关于深化面向东盟开放合作的提案',
  },
  addressee: '自治区党委组织部',
  proposers: ['林小满', '何秋声'],
  scope: ['加强人才培养合作。', '深化创新合作'],
  body: bodyOfPlain('一、开展培训\n指导学院承担课题。'),
  answers: [],
  issuer: '自治区人力资源和社会保障厅',
  issuedOn: '2026-06-06',
  cc: [],
};

function read(model: LetterModel): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { field, value } of readLetter(letterText(model)).values) {
    found[field] = [...(found[field] ?? []), value];
  }
  return found;
}

describe('our own letters', () => {
  it('replies to a member', () => {
    expect(read(reply)).toMatchObject({
      class: ['B'],
      publicity: ['依申请公开'],
      documentNumber: ['清人社函〔2026〕192号'],
      committee: ['市政协'],
      term: ['七'],
      session: ['三'],
      number: ['20260218'],
      salutation: ['林小满委员'],
      proposalTitle: ['关于提高人力资源素质，拓展就业渠道的建议'],
      heading: ['一、基本情况', '二、下一步'],
      figure: ['7所'],
      'promise.measure': ['实训基地'],
      'promise.period': ['到2027年'],
      issuer: ['清远市人力资源和社会保障局'],
      date: ['2026年5月21日'],
      contactName: ['周立春'],
      contactTelephone: ['13800000001'],
      cc: reply.cc,
    });
  });

  it('replies to an organisation', () => {
    expect(read({ ...reply, to: 'organisation', salutation: '民盟清远市委会' })).toMatchObject({
      proposer: ['民盟清远市委会'],
      proposalTitle: [reply.proposal.title],
    });
  });

  it('further replies', () => {
    expect(read({ ...reply, round: 2 })).toMatchObject({ number: ['20260218'], proposer: ['林小满'] });
  });

  it('opinions', () => {
    const found = read(opinion);
    expect(found).toMatchObject({
      documentNumber: ['桂人社复字〔2026〕121号'],
      committee: ['政协全国委员会'],
      number: ['00705'],
      addressee: ['自治区党委组织部'],
      proposer: ['林小满', '何秋声'],
      demand: ['加强人才培养合作', '深化创新合作'],
      issuer: ['自治区人力资源和社会保障厅'],
    });
    expect([found.salutation, found.class, found.cc]).toEqual([undefined, undefined, undefined]);
  });
});
