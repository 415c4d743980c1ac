/** Every address of the desks in every state that it can stand in: the table that the accessibility test walks. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { paths } from '../../web/src/app/paths.ts';
import { submit } from '../api/support/stages.ts';
import { freshKey } from '../api/support/testApi.ts';
import { office } from './support/cases.ts';

export interface ScreenState {
  state: 'list' | 'empty' | 'error' | 'dialog' | 'form' | 'ended';
  /** Username; nobody for what stands before the login. */
  as?: string;
  address: string | (() => Promise<string>);
  /** Addresses of the API that answer with a fault meanwhile. */
  breaks?: RegExp;
  /** What is opened on it. */
  opened?: (page: Page) => Promise<void>;
  /** Not made for a telephone. */
  wide?: true;
}

const clerk = 'qingyuan-clerk';
const supervisor = 'qingyuan-supervisor';
const member = 'qingyuan-member-1';
const hr = 'qingyuan-hr-office';

/** The case of the demonstration with these words in its title. */
async function idOf(title: string): Promise<string> {
  const reader = await office().as(clerk);
  const { body } = await reader.get(`/api/proposals?text=${encodeURIComponent(title)}`);
  const id = body.items?.[0]?.id ?? body.rows?.[0]?.id ?? body.proposals?.[0]?.id;
  if (typeof id !== 'string') throw new Error(`No case is called ${title}`);
  return id;
}

async function letterOf(title: string): Promise<string> {
  const id = await idOf(title);
  const { body } = await (await office().as(clerk)).get(`/api/proposals/${id}`);
  return `/proposals/${id}/letters/${body.view.assignments[0].id}`;
}

/** One that filed one case and could not file the other, which somebody had changed meanwhile. */
async function finishedBatch(): Promise<string> {
  const made = [await submit(office()), await submit(office())];
  const reader = await office().as(clerk);
  const items = await Promise.all(
    made.map(async ({ id }, index) => {
      const { body } = await reader.get(`/api/proposals/${id}`);
      return { proposal: id, payload: { category: 'economy' }, version: body.version + index };
    }),
  );
  const begun = await reader.post('/api/batches', {
    json: { command: 'file', items },
    headers: { 'idempotency-key': freshKey() },
  });
  expect(begun.status, JSON.stringify(begun.body)).toBe(202);
  const path = `/batches/${begun.body.id}`;
  const ended = async () => (await reader.get(`/api${path}`)).body.finishedAt;
  await expect.poll(ended, { timeout: 30_000 }).toBeDefined();
  return path;
}

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name }).first().click();
  await page.getByRole('dialog').first().waitFor();
};

const dueDate = async (page: Page) => {
  await page
    .getByRole('button', { name: /^[^等].*(?:答复|会办意见)：.*为什么是这一天/ })
    .first()
    .click();
  await page.getByText('起算').first().waitFor();
};

const nobodysCase = '/proposals/01980000-0000-7000-8000-000000000000';

export const screens: Record<keyof typeof paths, ScreenState[]> = {
  login: [
    { state: 'list', address: '/login' },
    {
      state: 'form',
      address: '/login',
      opened: (page) => page.getByRole('button', { name: '用其他账号登录' }).click(),
    },
  ],
  password: [{ state: 'form', as: clerk, address: '/password' }],
  home: [
    { state: 'list', as: clerk, address: '/' },
    { state: 'list', as: 'qingyuan-two-posts', address: '/' },
    { state: 'empty', as: 'qingyuan-archives-deputy', address: '/' },
    { state: 'error', as: clerk, address: '/', breaks: /\/api\/inbox$/ },
  ],
  queue: [
    { state: 'list', as: clerk, address: '/queues/review' },
    { state: 'list', as: 'qingyuan-police-office', address: '/queues/urged' },
    { state: 'empty', as: 'qingyuan-court-office', address: '/queues/issue' },
    { state: 'error', as: clerk, address: '/queues/review', breaks: /\/api\/inbox\/review/ },
    {
      state: 'dialog',
      as: supervisor,
      address: '/queues/decideExtension',
      opened: press(/^答复延期申请/),
    },
  ],
  proposals: [
    { state: 'list', as: clerk, address: '/proposals' },
    { state: 'empty', as: clerk, address: '/proposals?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%BB%B6' },
    { state: 'error', as: clerk, address: '/proposals', breaks: /\/api\/proposals\?/ },
  ],
  proposal: [
    { state: 'list', as: clerk, address: async () => `/proposals/${await idOf('新型学徒制')}` },
    {
      state: 'dialog',
      as: 'qingyuan-hr-handler',
      address: async () => `/proposals/${await idOf('大龄劳动者数字技能')}`,
      opened: press('登记与提案者沟通'),
    },
    {
      state: 'dialog',
      as: supervisor,
      address: async () => `/proposals/${await idOf('夜间经济街区')}`,
      opened: dueDate,
    },
    { state: 'error', as: clerk, address: nobodysCase },
    ...['handling', 'reply', 'contacts', 'files', 'timeline', 'rounds'].map(
      (tab): ScreenState => ({
        state: 'list',
        as: clerk,
        address: async () => `/proposals/${await idOf('新型学徒制')}?tab=${tab}`,
      }),
    ),
  ],
  letter: [
    {
      state: 'form',
      as: 'qingyuan-hr-handler',
      address: () => letterOf('大龄劳动者数字技能'),
      wide: true,
    },
    { state: 'list', as: 'qingyuan-police-head', address: () => letterOf('城区夜间巡逻防控') },
    { state: 'list', as: 'qingyuan-education-office', address: () => letterOf('校医心理转介') },
    { state: 'error', as: clerk, address: `${nobodysCase}/letters/none` },
  ],
  search: [
    { state: 'list', as: clerk, address: '/search?text=%E5%9F%B9%E8%AE%AD' },
    { state: 'empty', as: clerk, address: '/search?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%BB%B6' },
    { state: 'error', as: clerk, address: '/search?text=%E5%9F%B9%E8%AE%AD', breaks: /\/api\/search/ },
  ],
  notices: [
    { state: 'list', as: clerk, address: '/notices' },
    { state: 'empty', as: 'qingyuan-auditor', address: '/notices' },
    { state: 'error', as: clerk, address: '/notices', breaks: /\/api\/notices/ },
  ],
  batch: [
    { state: 'list', as: clerk, address: finishedBatch },
    { state: 'error', as: clerk, address: '/batches/01980000-0000-7000-8000-000000000000' },
  ],
  mine: [
    { state: 'list', as: member, address: '/mine' },
    { state: 'error', as: member, address: '/mine', breaks: /\/api\/inbox/ },
  ],
  mineProposal: [
    { state: 'form', as: member, address: async () => `/mine/proposals/${await idOf('新型学徒制')}` },
    { state: 'ended', as: member, address: async () => `/mine/proposals/${await idOf('校园周边治安')}` },
    { state: 'error', as: member, address: `/mine${nobodysCase}` },
  ],
  write: [
    {
      state: 'form',
      as: 'qingyuan-member-4',
      address: '/mine',
      opened: async (page) => {
        await page.getByRole('button', { name: '写提案' }).click();
        await page.getByRole('textbox', { name: /^案由/ }).waitFor();
      },
    },
    {
      state: 'dialog',
      as: 'qingyuan-member-4',
      address: '/mine',
      opened: async (page) => {
        await page.getByRole('button', { name: '写提案' }).click();
        await page.getByRole('button', { name: '核对并提交' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
  ],
  register: [{ state: 'form', as: clerk, address: '/committee/register' }],
  review: [
    { state: 'list', as: clerk, address: '/committee/review', wide: true },
    { state: 'error', as: clerk, address: '/committee/review', breaks: /\/api\/inbox/ },
  ],
  surveys: [
    { state: 'list', as: clerk, address: '/committee/surveys' },
    { state: 'error', as: clerk, address: '/committee/surveys', breaks: /\/api\/inbox/ },
  ],
  handover: [
    { state: 'list', as: supervisor, address: '/handover', wide: true },
    { state: 'list', as: supervisor, address: '/handover?tab=returns', wide: true },
    { state: 'list', as: supervisor, address: '/handover?tab=extensions', wide: true },
    { state: 'empty', as: 'qingyuan-party-supervisor', address: '/handover?tab=waivers' },
    { state: 'error', as: supervisor, address: '/handover', breaks: /\/api\/inbox/ },
  ],
  supervision: [
    { state: 'list', as: supervisor, address: '/supervision', wide: true },
    { state: 'error', as: supervisor, address: '/supervision', breaks: /\/api\/overview/ },
  ],
  staff: [
    { state: 'list', as: hr, address: '/staff', wide: true },
    { state: 'error', as: hr, address: '/staff', breaks: /\/api\/(units|people|administration)/ },
  ],
  administration: ['units', 'people', 'mail', 'health', 'audit'].map(
    (section): ScreenState => ({
      state: 'list',
      as: 'administrator',
      address: `/administration/${section}`,
      wide: true,
    }),
  ),
};
