/** The main demonstration office: a municipal committee with Party and government lines, and ten handling units. */

import { type Office, type OfficeUnit, staff } from './office.ts';

const party = 'qingyuan-party-supervision';
const government = 'qingyuan-supervision';

const handlingUnits: (OfficeUnit & { people: readonly [string, string, string, string] })[] = [
  {
    id: 'qingyuan-hr',
    name: '市人社局',
    kind: 'government',
    supervisedBy: government,
    people: ['温雨晴', '柳承安', '邱望川', '石定远'],
  },
  {
    id: 'qingyuan-education',
    name: '市教育局',
    kind: 'government',
    supervisedBy: government,
    people: ['程晓棠', '严知行', '孟广才', '傅清和'],
  },
  {
    id: 'qingyuan-foreign',
    name: '市外事侨务局',
    kind: 'government',
    supervisedBy: government,
    people: ['纪海澜', '贺思远', '金若愚', '简怀仁'],
  },
  {
    id: 'qingyuan-commerce',
    name: '市商务局',
    kind: 'government',
    supervisedBy: government,
    people: ['阮星河', '尹书白', '卓立新', '裴国栋'],
  },
  {
    id: 'qingyuan-development',
    name: '市发展改革局',
    kind: 'government',
    supervisedBy: government,
    people: ['戚云舒', '乔木森', '霍致远', '葛正平'],
  },
  {
    id: 'qingyuan-police',
    name: '市公安局',
    kind: 'government',
    supervisedBy: government,
    people: ['雷长风', '岳东升', '关岭南', '樊守义'],
  },
  {
    id: 'qingyuan-organisation',
    name: '市委组织部',
    kind: 'party',
    supervisedBy: party,
    people: ['毕文渊', '凌子衿', '祝延年', '费启明'],
  },
  {
    id: 'qingyuan-court',
    name: '市中级人民法院',
    kind: 'court',
    supervisedBy: party,
    people: ['耿直言', '湛清源', '车明法', '印守正'],
  },
  {
    id: 'qingyuan-union',
    name: '市总工会',
    kind: 'massOrganisation',
    supervisedBy: party,
    people: ['欧阳朔', '桑梓青', '麻勤耕', '左同心'],
  },
  {
    id: 'qingyuan-archives',
    name: '市档案馆',
    kind: 'other',
    supervisedBy: party,
    way: 'offline',
    people: ['管存真', '文墨涵', '史可鉴', '宗永年'],
  },
];

export const qingyuan: Office = {
  committee: { id: 'qingyuan', name: '市政协', level: 'municipal', region: '清远市' },
  sessions: [
    {
      id: 'qingyuan-7-3',
      term: 7,
      session: 3,
      year: 2026,
      opensOn: '2026-01-20',
      cutOffAt: '2026-01-22T10:00:00.000Z',
      policy: 'qingyuan-1',
      calendar: 'national-1',
      body: 'qingyuan-committee',
    },
  ],
  units: [
    {
      id: 'qingyuan-committee',
      name: '市政协提案委员会',
      kind: 'cppcc',
      supervisedBy: government,
      body: 'qingyuan-cppcc',
    },
    { id: 'qingyuan-cppcc', name: '市政协', kind: 'cppcc', supervisedBy: government, body: 'qingyuan-cppcc' },
    { id: party, name: '市委督查室', kind: 'party', supervisedBy: party },
    { id: government, name: '市政府督查室', kind: 'government', supervisedBy: government },
    ...handlingUnits.map(({ people: _people, ...unit }) => unit),
  ],
  proposers: [
    { id: 'qingyuan-member-1', kind: 'person', name: '廖望舒' },
    { id: 'qingyuan-member-2', kind: 'person', name: '沈听澜' },
    { id: 'qingyuan-member-3', kind: 'person', name: '康景行' },
    { id: 'qingyuan-member-4', kind: 'person', name: '袁采薇' },
    { id: 'qingyuan-league', kind: 'organisation', name: '民盟清远市委会' },
    { id: 'qingyuan-sector', kind: 'organisation', name: '市政协工商联界' },
  ],
  people: [
    {
      username: 'qingyuan-clerk',
      name: '方如实',
      email: 'clerk@banli.example',
      posts: [{ role: 'clerk', unit: 'qingyuan-committee' }],
    },
    {
      username: 'qingyuan-director',
      name: '高致知',
      posts: [
        { role: 'director', unit: 'qingyuan-committee' },
        { role: 'clerk', unit: 'qingyuan-committee' },
      ],
    },
    { username: 'qingyuan-party-supervisor', name: '冯督察', posts: [{ role: 'supervisor', unit: party }] },
    {
      username: 'qingyuan-supervisor',
      name: '谭督行',
      email: 'supervisor@banli.example',
      posts: [{ role: 'supervisor', unit: government }],
    },
    ...handlingUnits.flatMap(({ id, people }) => staff(id, people)),
    {
      username: 'qingyuan-two-posts',
      name: '鲁兼明',
      posts: [
        { role: 'office', unit: 'qingyuan-commerce' },
        { role: 'handler', unit: 'qingyuan-commerce' },
        { role: 'clerk', unit: 'qingyuan-committee' },
      ],
    },
    {
      username: 'qingyuan-member-1',
      name: '廖望舒',
      email: 'member-1@banli.example',
      posts: [{ role: 'proposer', proposer: 'qingyuan-member-1' }],
    },
    {
      username: 'qingyuan-member-2',
      name: '沈听澜',
      email: 'member-2@banli.example',
      posts: [{ role: 'proposer', proposer: 'qingyuan-member-2' }],
    },
    {
      username: 'qingyuan-member-3',
      name: '康景行',
      posts: [{ role: 'proposer', proposer: 'qingyuan-member-3' }],
    },
    {
      username: 'qingyuan-member-4',
      name: '袁采薇',
      posts: [{ role: 'proposer', proposer: 'qingyuan-member-4' }],
    },
    {
      username: 'qingyuan-league',
      name: '蒋联络',
      posts: [{ role: 'proposer', proposer: 'qingyuan-league' }],
    },
    {
      username: 'qingyuan-sector',
      name: '顾联系',
      posts: [{ role: 'proposer', proposer: 'qingyuan-sector' }],
    },
    { username: 'qingyuan-observer', name: '苏领办', posts: [{ role: 'observer' }] },
    { username: 'qingyuan-auditor', name: '白查证', posts: [{ role: 'auditor' }] },
    { username: 'administrator', name: '管事清', posts: [{ role: 'administrator' }] },
  ],
};
