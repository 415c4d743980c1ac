import { describe, expect, it } from 'vitest';
import { assignmentOf, backdatable, may, type mayOpen } from '../../../workflows/lifecycle/access.ts';
import type { Post, Role } from '../../../workflows/lifecycle/actor.ts';
import { type AnyCommandName, type AnyPayloads, targets } from '../../../workflows/lifecycle/commands.ts';
import { available, permit } from '../../../workflows/lifecycle/decide.ts';
import { relations, relationsOf } from '../../../workflows/lifecycle/relation.ts';
import type { CaseState } from '../../../workflows/lifecycle/state.ts';
import { proposal, upperLevelItem } from '../lifecycle/stages.ts';
import { posts, scenario } from '../scenario.ts';
import { type CastName, cast, postOf, relationOf } from './cast.ts';
import { commands, differences } from './checkMay.ts';
import { type Situation, situationNames, situations } from './situations.ts';

describe('what a post is to a case', () => {
  it.each(situationNames)('%s', (situation) => {
    const { state } = situations[situation]();
    const found = Object.fromEntries(cast.map((name) => [name, relationsOf(state, postOf(name))]));
    expect(found).toEqual(Object.fromEntries(cast.map((name) => [name, [relationOf(name, situation)]])));
  });
});

describe('who may send a command when, and nobody else ever', () => {
  it.each(commands)('%s', (command) => {
    expect([...differences(command)]).toEqual([]);
  });

  it('has a line for every command', () => {
    expect(commands.toSorted()).toEqual(Object.keys(may).toSorted());
  });
});

describe('the table of access changed in one place', () => {
  // A stranger is turned away before the table is read, so that entry would change nothing.
  const entries = relations.filter((each) => each !== 'stranger');

  it.each(commands)('%s: every relation added or taken away is noticed', (command) => {
    const original = may[command];
    const unnoticed = entries.filter((relation) => {
      may[command] = original.includes(relation)
        ? original.filter((each) => each !== relation)
        : [...original, relation];
      return differences(command).next().done;
    });
    may[command] = original;
    expect(unnoticed).toEqual([]);
  });
});

describe('opening a case', () => {
  const openers: Record<keyof typeof mayOpen, readonly Role[]> = {
    submit: ['proposer', 'clerk'],
    receive: ['clerk', 'supervisor'],
  };

  it.each(cast)('%s', (name) => {
    const post = postOf(name);
    const onBehalf = post.role === 'clerk' ? { proposer: 'proposer-1' } : {};
    const submit = openings(post, 'submit', proposal(onBehalf));
    const receive = openings(post, 'receive', upperLevelItem());
    expect(submit).toBe(openers.submit.includes(post.role) ? 'opened' : 'forbidden');
    expect(receive).toBe(openers.receive.includes(post.role) ? 'opened' : 'forbidden');
  });

  function openings<N extends keyof typeof mayOpen>(post: Post, command: N, payload: AnyPayloads[N]): string {
    const allowed: readonly Role[] = openers[command];
    if (!allowed.includes(post.role)) return scenario().refused(post, command, payload).code;
    scenario().do(post, command, payload);
    return 'opened';
  }
});

describe('how far a command reaches', () => {
  it.each(situationNames)(
    '%s: a unit reaches only what is its own, a proposer only his own rating',
    (situation) => {
      const { state, rules } = situations[situation]();
      for (const name of cast) {
        const post = postOf(name);
        const rows = available(
          state,
          { person: 'person-1', posts: [post] },
          { rules, at: state.lastEventAt },
        );
        for (const { command, target } of rows.filter((each) => each.target !== undefined)) {
          const kind = command in targets ? targets[command as keyof typeof targets] : undefined;
          if (command === 'remind') continue;
          if (['office', 'handler', 'leader'].includes(post.role)) {
            expect(assignmentOf(state, kind, target ?? '')?.unit, `${name} ${command}`).toBe(post.unit);
          }
          if (post.role === 'supervisor') {
            expect(assignmentOf(state, kind, target ?? '')?.supervisedBy, `${name} ${command}`).toBe(
              post.unit,
            );
          }
          if (post.role === 'proposer') {
            const rating = state.ratings.find((each) => each.id === target);
            expect(rating?.proposer, `${name} ${command}`).toBe(post.proposer);
          }
        }
      }
    },
  );

  it('offers the lead its co-handler to remind, and nobody else', () => {
    const { state, rules } = situations.handling();
    const viewer = { person: 'person-1', posts: [posts.office] };
    const rows = available(state, viewer, { rules, at: state.lastEventAt });
    const reminded = rows.filter((each) => each.command === 'remind').map((each) => each.target);
    expect(reminded).toEqual(
      state.assignments.filter((each) => each.unit === 'unit-education').map((each) => each.id),
    );
  });
});

describe('an act recorded long after it happened', () => {
  const at = '2026-03-20T01:00:00.000Z';
  const occurredOn = '2026-03-02';
  /** Each at the moment at which it is due, and who would send it if it were not so late. */
  const backdated: [AnyCommandName, Situation, CastName][] = [
    ['signFor', 'unsigned', 'office'],
    ['accept', 'signed for', 'office'],
    ['recordContact', 'handling', 'handler'],
    ['issueOpinion', 'signed off', 'educationOffice'],
    ['issueReply', 'opinion issued', 'office'],
    ['recordDelivery', 'replied', 'office'],
    ['recordPaperRating', 'feedback open', 'clerk'],
  ];

  it('names every command that can be', () => {
    expect([...backdatable].toSorted()).toEqual(backdated.map(([command]) => command).toSorted());
  });

  it.each(backdated)('%s: only the supervision office may still record it', (command, situation, name) => {
    const { state, rules } = situations[situation]();
    const tried = (post: Post) =>
      targetsOf(state, command).map((target) =>
        permit(
          state,
          { at, occurredOn, by: { kind: 'person', person: 'person-1', post }, command, target },
          rules,
        ),
      );
    expect(tried(posts.supervisor)).toContain(undefined);
    expect(tried(postOf(name)).map((each) => each?.code)).not.toContain(undefined);
    expect(tried(posts.auditor).map((each) => each?.code)).not.toContain(undefined);
  });

  function targetsOf(state: CaseState, command: AnyCommandName): string[] {
    const kind = command in targets ? targets[command as keyof typeof targets] : undefined;
    if (kind === 'assignment') return state.assignments.map((each) => each.id);
    return (kind === 'letter' ? state.letters : state.ratings).map((each) => each.id);
  }
});
