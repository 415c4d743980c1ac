/** A small district committee whose body has a name of its own, with one unit that signs on paper. */

import { type Office, staff } from './office.ts';

export const chaoan: Office = {
  committee: { id: 'chaoan', name: '区政协', level: 'district', region: '潮州市潮安区' },
  sessions: [
    {
      id: 'chaoan-11-4',
      term: 11,
      session: 4,
      year: 2026,
      opensOn: '2026-01-26',
      cutOffAt: '2026-01-28T10:00:00.000Z',
      policy: 'chaoan-1',
      calendar: 'national-1',
      body: 'chaoan-committee',
    },
  ],
  units: [
    {
      id: 'chaoan-committee',
      name: '区政协专门委员会工作室',
      kind: 'cppcc',
      supervisedBy: 'chaoan-supervision',
    },
    {
      id: 'chaoan-supervision',
      name: '区政府督查室',
      kind: 'government',
      supervisedBy: 'chaoan-supervision',
    },
    {
      id: 'chaoan-industry',
      name: '潮州市潮安区工业和科技信息化局',
      aliases: ['区工信局', '工信局'],
      duty: '工业、科技创新和信息化',
      kind: 'government',
      supervisedBy: 'chaoan-supervision',
      way: 'offline',
    },
  ],
  proposers: [{ id: 'chaoan-member', kind: 'person', name: '麦知秋' }],
  people: [
    { username: 'chaoan-clerk', name: '林守诚', posts: [{ role: 'clerk', unit: 'chaoan-committee' }] },
    {
      username: 'chaoan-supervisor',
      name: '陈督远',
      posts: [{ role: 'supervisor', unit: 'chaoan-supervision' }],
    },
    ...staff('chaoan-industry', ['黄办文', '谢承办', '李分管', '吴主持']),
    { username: 'chaoan-member', name: '麦知秋', posts: [{ role: 'proposer', proposer: 'chaoan-member' }] },
  ],
};
