/** A small provincial committee that takes in national items; the lead works under the Party line. */

import { type Office, staff } from './office.ts';

const party = 'guangxi-party-supervision';
const government = 'guangxi-supervision';

export const guangxi: Office = {
  committee: { id: 'guangxi', name: '自治区政协', level: 'provincial', region: '广西壮族自治区' },
  sessions: [
    {
      id: 'guangxi-13-4',
      term: 13,
      session: 4,
      year: 2026,
      opensOn: '2026-01-24',
      cutOffAt: '2026-01-26T10:00:00.000Z',
      policy: 'guangxi-1',
      calendar: 'guangxi-1',
      body: 'guangxi-committee',
    },
  ],
  units: [
    { id: 'guangxi-committee', name: '自治区政协提案委员会', kind: 'cppcc', supervisedBy: party },
    { id: party, name: '自治区党委督查室', kind: 'party', supervisedBy: party },
    { id: government, name: '自治区政府督查室', kind: 'government', supervisedBy: government },
    { id: 'guangxi-organisation', name: '自治区党委组织部', kind: 'party', supervisedBy: party },
    {
      id: 'guangxi-hr',
      name: '广西壮族自治区人力资源和社会保障厅',
      aliases: ['自治区人社厅', '人社厅'],
      duty: '就业创业、社会保险、专业技术人才和劳动关系',
      kind: 'government',
      supervisedBy: government,
    },
    { id: 'guangxi-education', name: '自治区教育厅', kind: 'government', supervisedBy: government },
    {
      id: 'guangxi-foreign',
      name: '自治区外事办公室',
      aliases: ['外事办'],
      kind: 'government',
      supervisedBy: government,
    },
    {
      id: 'guangxi-science',
      name: '自治区科学技术厅',
      aliases: ['科技厅'],
      kind: 'government',
      supervisedBy: government,
    },
  ],
  proposers: [{ id: 'guangxi-member', kind: 'person', name: '韦南风' }],
  people: [
    { username: 'guangxi-clerk', name: '覃立档', posts: [{ role: 'clerk', unit: 'guangxi-committee' }] },
    { username: 'guangxi-party-supervisor', name: '莫督成', posts: [{ role: 'supervisor', unit: party }] },
    { username: 'guangxi-supervisor', name: '蓝督进', posts: [{ role: 'supervisor', unit: government }] },
    ...staff('guangxi-organisation', ['农组文', '陆人才', '梁分管', '甘主持']),
    ...staff('guangxi-hr', ['黄函办', '韦专技', '罗分管', '卢主持']),
    ...staff('guangxi-education', ['蒙教办', '闭教函', '岑分管', '谭主持']),
    ...staff('guangxi-foreign', ['龙外办', '玉外函', '凤分管', '班主持']),
    ...staff('guangxi-science', ['苏科办', '姚科函', '磨分管', '农主持']),
    { username: 'guangxi-member', name: '韦南风', posts: [{ role: 'proposer', proposer: 'guangxi-member' }] },
  ],
};
