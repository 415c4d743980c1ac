/** Letters as plain text, with the facts of three real letters (persons and telephones invented). */

import { describe, expect, it } from 'vitest';
import { letterText } from '../../../documents/letterText.ts';
import { bodyOfPlain, type OpinionModel, plainText, type ReplyModel } from '../../../documents/model.ts';
import type { LetterBody } from '../../../workflows/lifecycle/letters/body.ts';

const chaoan: ReplyModel = {
  kind: 'reply',
  class: 'B',
  publicity: 'open',
  proposal: {
    committee: '区政协',
    term: 11,
    session: 4,
    number: '第25号',
    title: '加强外语人才培育 助推外贸高质量发展',
  },
  salutation: '尊敬的林小满委员:',
  to: 'person',
  coHandlers: [],
  round: 1,
  body: bodyOfPlain(
    '近年来，我区对外经贸合作取得长足发展。\n一、外贸发展现状\n2023年，我区完成进出口总额144.3亿元。',
  ),
  answers: [],
  issuer: '区工业和科技信息化局',
  issuedOn: '2026-09-14',
  contact: { name: '周立春', telephone: '13800000001' },
  cc: ['区政府督查室', '区政协专门委员会工作室'],
};

const qingyuan: ReplyModel = {
  ...chaoan,
  class: 'A',
  number: '清人社函〔2026〕192号',
  proposal: {
    committee: '市政协',
    term: 7,
    session: 3,
    number: '第20260218号',
    title: '关于提高人力资源素质，拓展就业渠道的建议',
  },
  coHandlers: ['市教育局', '市外事侨务局'],
  issuer: '市人社局',
  issuedOn: '2026-05-21',
  cc: ['市政协提案委员会', '市政府督查室', '市教育局', '市外事侨务局'],
};

const guangxi: OpinionModel = {
  kind: 'opinion',
  number: '桂人社复字〔2026〕121号',
  proposal: {
    committee: '政协全国委员会',
    term: 14,
    session: 1,
    number: '第00705号',
    title: '关于深化面向东盟开放合作，打造区域人才创新中心的提案',
  },
  addressee: '自治区党委组织部',
  proposers: ['林小满'],
  scope: ['加强与东盟国家人才培养合作。', '深化与东盟国家的创新合作', '加大面向东盟的人才交流合作力度；'],
  body: bodyOfPlain('一、稳步开展与东盟国家相关人才培养培训\n指导广西机电技师学院承担课题。'),
  answers: [],
  issuer: '自治区人力资源和社会保障厅',
  issuedOn: '2026-06-06',
  cc: [],
};

describe('a reply', () => {
  it('prints the parts of the Chao’an letter in their order', () => {
    expect(letterText(chaoan)).toBe(`〔B〕
〔主动公开〕

关于区政协十一届四次会议第25号提案的答复

尊敬的林小满委员：

　　您提出的《加强外语人才培育 助推外贸高质量发展》（第25号）收悉。现答复如下：

　　近年来，我区对外经贸合作取得长足发展。
　　一、外贸发展现状
　　2023年，我区完成进出口总额144.3亿元。

　　感谢对我们工作的关心和支持。
　　此复。

　　区工业和科技信息化局
　　2026年9月14日

　　（联系人及电话：周立春 13800000001）

抄送：区政府督查室，区政协专门委员会工作室。
`);
  });

  it('prints headings with numbers, lists with marks, a table row by row', () => {
    const body: LetterBody = {
      schema: 1,
      blocks: [
        { id: 'a', kind: 'heading', level: 1, text: '培训情况' },
        { id: 'b', kind: 'list', ordered: true, items: ['开班', '考核'] },
        { id: 'c', kind: 'list', ordered: false, items: ['其他'] },
        {
          id: 'd',
          kind: 'table',
          rows: [
            ['年份', '期数'],
            ['2025', '12'],
          ],
        },
      ],
    };
    expect(letterText({ ...chaoan, body })).toContain(
      '　　一、培训情况\n　　①开班\n　　②考核\n　　· 其他\n　　年份　期数\n　　2025　12\n',
    );
  });

  it('names number and co-handlers as the Qingyuan letter does', () => {
    const text = letterText(qingyuan);
    expect(text.startsWith('〔A〕\n〔主动公开〕\n清人社函〔2026〕192号\n')).toBe(true);
    expect(text).toContain('关于市政协七届三次会议第20260218号提案的答复');
    expect(text).toContain('经与市教育局、市外事侨务局共同研究，现答复如下：');
    expect(text).toContain('抄送：市政协提案委员会，市政府督查室，市教育局，市外事侨务局。');
  });

  it('leaves out what is absent together with its label', () => {
    const { class: _class, publicity: _publicity, contact: _contact, ...bare } = chaoan;
    const text = letterText({ ...bare, cc: [] });
    expect(text.startsWith('关于区政协')).toBe(true);
    for (const label of ['〔', '公开', '联系人', '抄送', 'undefined']) expect(text).not.toContain(label);
  });

  it('omits the session where it is not known', () => {
    const { session: _session, ...proposal } = qingyuan.proposal;
    expect(letterText({ ...qingyuan, proposal })).toContain('关于市政协七届会议第20260218号提案的答复');
  });

  it('puts 届 and 次 into a committee’s full name', () => {
    const proposal = { ...qingyuan.proposal, committee: '政协云江市委员会' };
    const text = letterText({ ...qingyuan, proposal });
    expect(text).toContain('关于政协云江市第七届委员会第三次会议第20260218号提案的答复');
  });

  it('speaks to an organisation as such and mentions the new handling in a second round', () => {
    const text = letterText({ ...qingyuan, to: 'organisation', salutation: '民盟市委会', round: 2 });
    expect(text).toContain('\n民盟市委会：\n');
    expect(text).toContain('贵单位提出的');
    expect(text).toContain('根据贵单位反馈的意见，我们重新进行了办理。');
    expect(text).not.toContain('您');
  });

  it('prints an answer that the body does not contain, and no other', () => {
    const text = letterText({
      ...chaoan,
      answers: [
        { demand: '扩大外贸主体', passage: '2023年，我区完成进出口总额144.3亿元。' },
        { demand: '培育外语人才', passage: '已开办外语培训班十二期。' },
      ],
    });
    expect(text).toContain('　　关于“培育外语人才”：已开办外语培训班十二期。');
    expect(text).not.toContain('扩大外贸主体');
  });

  it('does not close twice', () => {
    const text = letterText({
      ...chaoan,
      body: bodyOfPlain(`${plainText(chaoan.body)}\n感谢您的宝贵意见。\n此复。`),
    });
    expect(text.match(/此复/gu)).toHaveLength(1);
    expect(text).not.toContain('感谢对我们工作');
  });

  it('turns brackets within a title around', () => {
    const proposal = { ...chaoan.proposal, title: '关于落实《外贸条例》的建议' };
    expect(letterText({ ...chaoan, proposal })).toContain('《关于落实〈外贸条例〉的建议》');
  });
});

describe('a consultation opinion', () => {
  it('reads as the Guangxi letter does: to the lead, with its scope, without class or publicity', () => {
    expect(letterText(guangxi)).toBe(`桂人社复字〔2026〕121号

关于政协十四届全国委员会第一次会议第00705号提案会办意见的函

自治区党委组织部：

　　现就林小满提出的《关于深化面向东盟开放合作，打造区域人才创新中心的提案》，提出如下会办意见：
　　提案中涉及我单位职能的主要内容为：一是加强与东盟国家人才培养合作；二是深化与东盟国家的创新合作；三是加大面向东盟的人才交流合作力度。

　　一、稳步开展与东盟国家相关人才培养培训
　　指导广西机电技师学院承担课题。

　　此函。

　　自治区人力资源和社会保障厅
　　2026年6月6日
`);
  });

  it('does without proposers for an item that came without them', () => {
    const text = letterText({ ...guangxi, proposers: [], scope: [] });
    expect(text).toContain('　　现就《关于深化面向东盟');
    expect(text).not.toContain('职能');
  });
});
