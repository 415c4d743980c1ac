/** Letters of our own invention in other wordings: what is there is read, what is not is absent. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../../documents/reading/readLetter.ts';
import type { LetterField } from '../../../documents/reading/values.ts';

type Read = Partial<Record<LetterField, string[]>>;

function read(name: string): Read {
  const text = readFileSync(`${import.meta.dirname}/../../letters/invented/${name}.txt`, 'utf8');
  const found: Read = {};
  for (const { field, value } of readLetter(text).values) found[field] = [...(found[field] ?? []), value];
  return found;
}

describe('a city letter to joint proposers, open on request', () => {
  const found = read('city-joint-proposers');

  it('gives its marks and the reason', () => {
    expect(found).toMatchObject({
      class: ['B'],
      publicity: ['依申请公开'],
      publicityReason: ['涉及未公开的财政数据'],
      documentNumber: ['临教函〔2025〕48号'],
    });
  });

  it('gives every proposer and the common honorific', () => {
    expect(found.proposer).toEqual(['陈思远', '何晓彤', '欧阳文']);
    expect(found.honorific).toEqual(['委员']);
    expect(found.salutation).toEqual(['陈思远、何晓彤、欧阳文委员']);
  });

  it('tells promises from what has been done', () => {
    expect(found['promise.measure']).toEqual(['音体美教师', '专职美育教师', '音体美课程开齐率', '补助资金']);
    expect(found['promise.figure']).toEqual(['120', '1', '95', '800万']);
    expect(found['promise.operator']).toEqual(['不少于', '以上', '达到以上', '增至']);
    expect(found.figure).toEqual([
      '86所',
      '1.2万人',
      '1,340名',
      '197名',
      '210个',
      '63人',
      '356.8万元',
      '4个',
    ]);
  });

  it('takes numbered sentences for no headings', () => {
    expect(found.heading).toHaveLength(5);
    expect(found.demand).toEqual(['增加编制', '推行走教制度']);
  });
});

describe('a province’s letter to an organisation', () => {
  const found = read('province-organisation');

  it('takes the organisation as proposer, and has no honorific', () => {
    expect(found.proposer).toEqual(['民建浙江省委会']);
    expect(found.honorific).toBeUndefined();
  });

  it('gives a date in Chinese numerals, a contact after a division, a copy list without a full stop', () => {
    expect(found).toMatchObject({
      date: ['二〇二四年五月二十日'],
      contactName: ['吴敏'],
      contactTelephone: ['0571-00000001'],
      cc: ['省政协提案委', '省政府办公厅（督查室）', '省发展改革委', '省商务厅'],
    });
    expect(found.blank).toBeUndefined();
  });

  it('does not carry a year from one point to the next', () => {
    expect(found['promise.period']).toEqual(['2025年']);
    expect(found['promise.measure']).toEqual(['产地冷链集配中心', '农产品产地低温处理率']);
  });
});

it('reads a national letter whose opening has no title marks', () => {
  expect(read('national-no-brackets')).toMatchObject({
    committee: ['政协全国委员会'],
    term: ['十四'],
    session: ['二'],
    number: ['03456'],
    proposalTitle: ['关于完善高标准农田建后管护机制的提案'],
    division: ['农田建设管理司'],
    contactTelephone: ['010-00000001'],
    issuer: ['农业农村部'],
  });
});

describe('a county’s opinion under the title 办理意见', () => {
  const found = read('county-opinion');

  it('goes to the lead, and the proposers are those named in the text', () => {
    expect(found.addressee).toEqual(['县医疗保障局']);
    expect(found.proposer).toEqual(['王丽', '赵国栋']);
    expect(found.salutation).toBeUndefined();
  });

  it('has no class, publicity or copies', () => {
    expect([found.class, found.publicity, found.cc]).toEqual([undefined, undefined, undefined]);
  });
});

it('reads class C, a reply not to be published, and what was left blank', () => {
  const found = read('district-class-c-blanks');
  expect(found).toMatchObject({
    title: ['政协临江区第五届委员会第一次会议第 0032 号提案的复函'],
    committee: ['政协临江区委员会'],
    class: ['C'],
    publicity: ['不予公开'],
    proposer: ['孙悦'],
    blank: ['××', '________'],
  });
  expect([found.contactName, found.contactTelephone, found['promise.figure']]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('reads an opinion with two proposers, its points as demands, signature and date on one line', () => {
  expect(read('city-opinion-two-names')).toMatchObject({
    kind: ['会办意见函'],
    proposer: ['林可可', '郑一鸣'],
    demand: ['完善零工市场', '加强技能培训'],
    issuer: ['粤海市人力资源和社会保障局'],
    date: ['2025年5月12日'],
    'promise.figure': ['6'],
    figure: ['18家'],
  });
});

it('reads a page with an index above the letter, and a title in quotation marks', () => {
  expect(read('web-page-index')).toMatchObject({
    documentNumber: ['云住建复〔2024〕9号'],
    publicationDate: ['2024年7月20日'],
    date: ['2024年7月3日'],
    salutation: ['魏东 委员'],
    proposalTitle: ['关于加快老旧小区加装电梯的提案'],
    publicity: ['主动公开'],
    'promise.figure': ['42', '6000', '50', '500万'],
  });
});

it('reads two organisations, two signing units and two lists of copies', () => {
  expect(read('two-issuers-two-organisations')).toMatchObject({
    class: ['B'],
    documentNumber: ['临交复字〔2022〕第 31 号'],
    proposer: ['民盟临江市委会', '市工商联'],
    issuer: ['临江市交通运输局', '临江市财政局'],
    cc: ['市委督查室', '市政府督查室', '市政协提案和委员联络委员会', '市财政局'],
  });
});

it('reads a letter that answers two proposals', () => {
  expect(read('two-numbers')).toMatchObject({
    number: ['77', '78'],
    proposalTitle: ['关于推进垃圾分类的提案', '关于加强厨余垃圾处理的提案'],
    proposer: ['刘洋', '司马青云'],
  });
});

it('reads a page that gives its values by labels', () => {
  expect(read('form-page')).toMatchObject({
    number: ['20240036'],
    proposer: ['钟敏'],
    proposalTitle: ['关于加强青少年心理健康服务的提案'],
    issuer: ['南岭区教育局'],
    class: ['B'],
  });
});

it('reads a proposal itself, which is no letter', () => {
  const found = read('proposal');
  expect(found).toMatchObject({
    committee: ['政协清远市委员会'],
    term: ['七'],
    session: ['三'],
    number: ['45'],
    proposer: ['廖安宁'],
    proposalTitle: ['关于完善社区食堂助餐服务的提案'],
    figure: ['23家', '1.1万人次'],
  });
  expect([found.honorific, found.addressee, found.issuer]).toEqual([undefined, undefined, undefined]);
});

it('reads a reply to a party’s organisation, sealed, open by its note', () => {
  expect(read('capital-party')).toMatchObject({
    committee: ['北京市政协'],
    proposer: ['致公党北京市委'],
    proposalTitle: ['关于进一步优化公共数据开放的提案'],
    issuer: ['北京市政务服务局'],
    date: ['2024 年 9 月 14 日'],
    contactName: ['王小明'],
    publicity: ['主动公开'],
  });
});

it('takes money spent in a year gone by for no promise, and a ministry’s short name for its signature', () => {
  expect(read('national-ministry')).toMatchObject({
    issuer: ['教育部'],
    figure: ['237亿元', '26.6%'],
    'promise.measure': ['产教融合型企业'],
    'policy.title': ['国家产教融合建设试点实施方案', '职业教育法'],
    'policy.number': ['发改社会〔2019〕1558号'],
  });
});

it('keeps dates, rates and terms of neighbouring promises apart', () => {
  const found = read('city-web-page');
  expect(found['promise.period']).toEqual(['2023年底前', '每年', '三年']);
  expect(found['promise.measure']).toEqual(['教室照明改造', '视力筛查', '总体近视率']);
  expect(found.cc).toEqual(['市政协提案委', '市政府办公室']);
});

it('reads an organisation and a member as proposers of one proposal', () => {
  expect(read('organisation-and-member')).toMatchObject({
    proposer: ['九三学社杭州市委员会', '周文彬'],
    honorific: ['委员'],
    class: ['A'],
    cc: ['市政协提案委', '市政府督查室'],
  });
});

it('reads a number written in words', () => {
  expect(read('number-in-words')).toMatchObject({ number: ['九'], term: ['九'], session: ['五'] });
});

describe('a plan below the notice that sends it round', () => {
  const found = read('plan-sent-round');

  it('is the text, and the notice its head', () => {
    expect(found).toMatchObject({
      kind: ['通知'],
      documentNumber: ['滨政发〔2023〕15号'],
      addressee: ['各县（市、区）人民政府', '市政府各部门'],
      issuer: ['滨海市人民政府'],
      date: ['2023年4月18日'],
    });
    expect(found['policy.title']).toBeUndefined();
  });

  it('promises what it sets as its aims, not what there is', () => {
    expect(found['promise.figure']).toEqual(['3.6万', '60', '45', '120', '5000', '10', '15', '30', '2000万']);
    expect(found.figure).toEqual(['86家', '2.1万张']);
  });
});

it('tells in news what is to be from what the last years brought', () => {
  const found = read('news-of-places');
  expect(found['promise.measure']).toEqual(['幼儿园', '公办学位', '公办园在园幼儿占比']);
  expect(found.figure).toEqual(['2.3万个', '92%']);
  expect([found.kind, found.issuer, found.date]).toEqual([undefined, undefined, undefined]);
});

it('reads a province’s letter in traditional letters and words', () => {
  expect(read('traditional-province')).toMatchObject({
    kind: ['答覆的函'],
    committee: ['政協廣東省委員會'],
    class: ['B'],
    proposer: ['民盟廣東省委員會'],
    contactName: ['鄭曉東'],
    'promise.measure': ['數字農業示範縣'],
    cc: ['省政協提案委', '省政府辦公廳建議提案處', '省通信管理局'],
  });
});
