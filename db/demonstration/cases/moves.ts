/** The moves of a life, from submission to rating, so that a case of the demonstration is a few lines. */

import type { UnitPart } from '../../../workflows/lifecycle/commands.ts';
import { findAssignmentOf, newestLetterOf } from './found.ts';
import { letter } from './letter.ts';
import { type Ago, type AnyMove, move, opening, type Subject } from './script.ts';
import { words } from './words.ts';

export const clerk = 'qingyuan-clerk';
export const supervisor = 'qingyuan-supervisor';
export const partySupervisor = 'qingyuan-party-supervisor';
const session = 'qingyuan-7-3';

export const days = (workdays: number): Ago => ({ workdays });
export const hours = (count: number): Ago => ({ hours: count });

interface Submission {
  by: string;
  suggested?: string[];
  coSigners?: string[];
  session?: string;
  wish?: 'open' | 'notOpen';
}

export function proposalText(subject: Subject, { suggested = [], wish = 'open' }: Partial<Submission> = {}) {
  const { title, situation, analysis, suggestions, points } = subject;
  return {
    title: words(title),
    body: words(`一、基本情况\n${situation}\n二、问题分析\n${analysis}\n三、具体建议\n${suggestions}`),
    demands: points.map(({ ask }) => words(ask)),
    publicityWish: wish,
    ...(wish === 'notOpen' && { publicityReason: words('涉及尚未公布的工作安排，暂不宜公开。') }),
    suggestedUnits: suggested,
  };
}

export function submitted(ago: Ago, subject: Subject, given: Submission): AnyMove[] {
  const { by, coSigners = [], session: named = session } = given;
  return [
    opening({
      ago,
      by,
      command: 'submit',
      payload: () => ({
        ...proposalText(subject, given),
        session: named,
        coSigners,
        betweenSession: false,
      }),
    }),
  ];
}

export function filed(ago: Ago, { category }: Subject, by = clerk): AnyMove[] {
  return [move({ ago, by, command: 'file', payload: () => ({ category }) })];
}

/** `[lead, ...coHandlers]`; alone it is 独办. */
export function handedOver(ago: Ago, units: readonly string[], by = clerk): AnyMove[] {
  const parts = units.map(
    (unit, index): UnitPart => ({
      unit,
      role: units.length === 1 ? 'sole' : index === 0 ? 'lead' : 'coHandler',
    }),
  );
  const mode = units.length === 1 ? 'sole' : 'lead';
  return [
    move({
      ago,
      by,
      command: 'handOver',
      payload: ({ demands }) => ({
        mode,
        units: parts.map((part) =>
          part.role === 'coHandler' ? { ...part, demands: demands.slice(-1).map((each) => each.id) } : part,
        ),
      }),
    }),
  ];
}

export function splitTo(ago: Ago, units: readonly string[]): AnyMove[] {
  return [
    move({
      ago,
      by: supervisor,
      command: 'handOver',
      payload: ({ demands }) => ({
        mode: 'split',
        units: units.map((unit, index) => ({
          unit,
          role: 'split',
          demands: demands.filter((_, place) => place % units.length === index).map((each) => each.id),
        })),
      }),
    }),
  ];
}

export function signedFor(ago: Ago, unit: string): AnyMove[] {
  const target = findAssignmentOf(unit);
  return [move({ ago, by: `${unit}-office`, command: 'signFor', target, payload: () => ({}) })];
}

export function accepted(ago: Ago, unit: string, division: string): AnyMove[] {
  return [
    move({
      ago,
      by: `${unit}-office`,
      command: 'accept',
      target: findAssignmentOf(unit),
      payload: () => ({ handler: `${unit}-handler/handler`, division: words(division) }),
    }),
  ];
}

/** Signed for, and accepted the working day after. */
export function received(workdays: number, unit: string, division: string): AnyMove[] {
  return [...signedFor(days(workdays), unit), ...accepted(days(workdays - 1), unit, division)];
}

export function contacted(
  ago: Ago,
  unit: string,
  { form = 'telephone', said }: { form?: string; said: string },
): AnyMove[] {
  return [
    move({
      ago,
      by: `${unit}-handler`,
      command: 'recordContact',
      target: findAssignmentOf(unit),
      payload: () => ({ outcome: 'agreed', form, said: words(said) }),
    }),
  ];
}

export function progressed(ago: Ago, unit: string, text: string): AnyMove[] {
  return [
    move({
      ago,
      by: `${unit}-handler`,
      command: 'reportProgress',
      target: findAssignmentOf(unit),
      payload: () => ({ text: words(text) }),
    }),
  ];
}

export function called(ago: Ago, by: string, text: string): AnyMove[] {
  return [move({ ago, by, command: 'recordCall', payload: () => ({ text: words(text) }) })];
}

export function urged(ago: Ago, unit: string, demand: string, by = supervisor): AnyMove[] {
  const target = findAssignmentOf(unit);
  return [move({ ago, by, command: 'urge', target, payload: () => ({ demand: words(demand) }) })];
}

interface Draft {
  class: string;
  contact: readonly [name: string, telephone: string];
  publicity?: 'open' | 'onRequest';
}

export function drafted(ago: Ago, unit: string, subject: Subject, draft: Draft): AnyMove[] {
  const [name, telephone] = draft.contact;
  return [
    move({
      ago,
      by: `${unit}-handler`,
      command: 'submitDraft',
      target: findAssignmentOf(unit),
      payload: ({ demands }) => ({
        ...letter(subject, demands, 'answer'),
        class: draft.class,
        publicity: draft.publicity ?? 'open',
        ...(draft.publicity === 'onRequest' && {
          publicityReason: words('内容涉及具体单位的经营情况，依申请公开。'),
        }),
        contact: { name: words(name), telephone: words(telephone) },
      }),
    }),
  ];
}

export function opinionDrafted(ago: Ago, unit: string, subject: Subject): AnyMove[] {
  return [
    move({
      ago,
      by: `${unit}-handler`,
      command: 'submitDraft',
      target: findAssignmentOf(unit),
      payload: ({ demands }) => letter(subject, demands, 'opinion'),
    }),
  ];
}

const chain = ['office', 'deputy', 'head'] as const;

/** So many steps of the chain, one after the other. */
export function signed(ago: Ago, unit: string, steps: 1 | 2 | 3): AnyMove[] {
  return chain.slice(0, steps).map((signer) =>
    move({
      ago,
      by: `${unit}-${signer}`,
      command: 'signOff',
      target: newestLetterOf(unit),
      payload: () => ({}),
    }),
  );
}

export function sentBack(
  ago: Ago,
  unit: string,
  by: 'office' | 'deputy' | 'head',
  reason: string,
): AnyMove[] {
  return [
    move({
      ago,
      by: `${unit}-${by}`,
      command: 'sendBack',
      target: newestLetterOf(unit),
      payload: () => ({ reason: words(reason) }),
    }),
  ];
}

/** `[清人社函, 601]` becomes 清人社函〔2026〕601号 in the year of the act. */
export type LetterNumber = readonly [agency: string, serial: number];

function numbered([agency, serial]: LetterNumber, on: string): string {
  return `${agency}〔${on.slice(0, 4)}〕${serial}号`;
}

export function issued(ago: Ago, unit: string, number: LetterNumber): AnyMove[] {
  return [
    move({
      ago,
      by: `${unit}-office`,
      command: 'issueReply',
      target: newestLetterOf(unit),
      payload: (_, on) => ({ number: numbered(number, on) }),
    }),
  ];
}

/** Drafted, signed and sent to the lead on one day. */
export function opined(ago: Ago, unit: string, subject: Subject, number: LetterNumber): AnyMove[] {
  return [
    ...opinionDrafted(ago, unit, subject),
    ...signed(ago, unit, 2),
    move({
      ago,
      by: `${unit}-office`,
      command: 'issueOpinion',
      target: newestLetterOf(unit),
      payload: (_, on) => ({ number: numbered(number, on) }),
    }),
  ];
}

export function surveyed(ago: Ago): AnyMove[] {
  return [move({ ago, by: clerk, command: 'openSurvey', payload: () => ({}) })];
}

interface Rating {
  attitude?: string;
  result: string;
  text?: string;
  round?: number;
}

export function rated(ago: Ago, by: string, unit: string, rating: Rating): AnyMove[] {
  const { attitude = 'satisfied', result, text, round = 1 } = rating;
  return [
    move({
      ago,
      by,
      command: 'rate',
      target: (state) => `rating/${round}/${findAssignmentOf(unit)(state)}/${by}`,
      payload: () => ({
        values: { attitude, result },
        contactForm: 'telephone',
        ...(text && { text: words(text) }),
      }),
    }),
  ];
}

export function concluded(ago: Ago): AnyMove[] {
  return [move({ ago, by: clerk, command: 'conclude', payload: () => ({}) })];
}
