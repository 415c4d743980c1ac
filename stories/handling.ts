/** The steps that every unit takes alike: receipt, and the way of a letter through sign-off. */

import { act, type Scene } from './acts.ts';
import { assignmentOf, letterOf } from './find.ts';
import type { Step } from './story.ts';
import { delivered } from './waiting.ts';

const assignment = (unit: string) => (scene: Scene) => assignmentOf(scene.view, unit).id;
const letter = (unit: string) => (scene: Scene) => letterOf(scene.view, unit).id;

export function signFor(unit: string, name: string): Step {
  return act(`${unit}/sign-for`, `${name}签收`, {
    as: `${unit}-office`,
    command: 'signFor',
    target: assignment(unit),
    payload: () => ({}),
  });
}

/** Accepts, and names division and handler. */
export function accept(unit: string, name: string, division: string): Step {
  return act(`${unit}/accept`, `${name}确认承办，明确${division}承办`, {
    as: `${unit}-office`,
    command: 'accept',
    target: assignment(unit),
    payload: ({ post }) => ({ handler: post(`${unit}-handler`), division }),
  });
}

/** Signed by these, one after the other; `round` and `edition` keep the keys apart. */
export function signOff(unit: string, name: string, signers: readonly string[], about = ''): Step[] {
  return signers.map((signer) =>
    act(`${unit}/sign-off${about}/${signer}`, `${name}${signerNames[signer] ?? signer}签署`, {
      as: `${unit}-${signer}`,
      command: 'signOff',
      target: letter(unit),
      payload: () => ({}),
    }),
  );
}

const signerNames: Readonly<Record<string, string>> = {
  office: '办公室核稿',
  deputy: '分管领导',
  head: '主要领导',
};

/** The letter's own number, or the next one that is free. */
export function numberFrom(agency: string, first: number): (attempt: number) => string {
  return (attempt) => `${agency}〔2026〕${first + attempt}号`;
}

/** So many numbers are tried, one for each earlier run. */
export const manyNumbers = 1000;

export interface Opinion {
  unit: string;
  name: string;
  body: string;
  /** Numbers of the demands answered, counted from 1, each with its passage. */
  answers: Readonly<Record<number, string>>;
  number: (attempt: number) => string;
}

/** A co-handler's letter: drafted, signed by office and deputy leader, sent to the lead under its number, and there. */
export function opinion({ unit, name, body, answers, number }: Opinion): Step[] {
  return [
    act(`${unit}/draft`, `${name}起草会办意见`, {
      as: `${unit}-handler`,
      command: 'submitDraft',
      target: assignment(unit),
      payload: ({ view }) => ({ body, answers: answered(view, answers) }),
    }),
    ...signOff(unit, name, ['office', 'deputy']),
    act(`${unit}/issue`, `${name}印发会办意见函，送主办单位`, {
      as: `${unit}-office`,
      command: 'issueOpinion',
      target: letter(unit),
      attempts: manyNumbers,
      payload: (_, attempt) => ({ number: number(attempt) }),
    }),
    delivered(`${unit}/delivered`, `${name}的会办意见送达主办单位`),
  ];
}

/** Passages by the number of the demand they answer. */
export function answered(
  view: Scene['view'],
  answers: Readonly<Record<number, string>>,
): { demand: string; text: string }[] {
  return view.demands.flatMap(({ id }, index) => {
    const text = answers[index + 1];
    return text === undefined ? [] : [{ demand: id, text }];
  });
}
