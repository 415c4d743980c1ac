/** The one question of the core: given the state, an act and the rules, which events follow, or why not. */

import { backdatable, judgeAccess, mayOpen, type OpeningName, relationsAllowed } from './access.ts';
import type { Act, CommandRule, Needs, Rules } from './act.ts';
import type { Post } from './actor.ts';
import { judgeRecordingDay } from './backdating.ts';
import type { AnyCommandName, CommandName } from './commands.ts';
import { type Instant, isLocalDate, localDateOf } from './dates/localDate.ts';
import type { Event } from './events.ts';
import { type Missing, type Refusal, type RefusalCode, refuse } from './refusal.ts';
import { commandRules, openingRules } from './registry.ts';
import { isHandledBy, relationsOf } from './relation.ts';
import type { CaseState } from './state.ts';
import { ratingsAreKeptFrom } from './views/sight.ts';

/** Whether a command opens a case. */
export function isOpening(command: AnyCommandName): command is OpeningName {
  return command in mayOpen;
}

/** What must be looked up or drawn before the act can be judged. */
export function needsOf(state: CaseState | undefined, act: Act): Needs {
  if (isOpening(act.command)) return openingRules[act.command].needs(act as never);
  if (!state) return {};
  return ruleOf(act.command).needs?.(state, act) ?? {};
}

/** Judges an act that opens a case. */
export function decideOpening(act: Act<OpeningName>, rules: Rules): Event[] | Refusal {
  if (act.by.kind !== 'person') return refuse('forbidden', '只有人员可以提出提案。');
  const roles: readonly string[] = mayOpen[act.command];
  if (!roles.includes(act.by.post.role)) return refuse('forbidden', '当前身份不能办理此事项。');
  return openingRules[act.command].decide(act as never, rules);
}

/** Judges an act on a case. The state must already have been carried to `act.at` by `passTime`. */
export function decide(state: CaseState, act: Act, rules: Rules): Event[] | Refusal {
  const refused = permit(state, act, rules);
  if (refused) return refused;
  return ruleOf(act.command).decide({ state, act, rules });
}

/** `decide` without the payload: who, aimed at what, and is it the time for it? */
export function permit(
  state: CaseState,
  act: Omit<Act, 'payload' | 'resolved'>,
  rules: Rules,
): Refusal | undefined {
  const access = judgeAccess(state, act.by, {
    command: act.command,
    target: act.target,
    backdated: act.occurredOn !== undefined,
  });
  if (access) return access;
  const rule = ruleOf(act.command);
  if (rule.targets) {
    if (act.target === undefined) return refuse('invalid', '未指明办理对象。');
    if (!rule.targets(state).includes(act.target)) return refuse('unseen', '没有找到所指的办理对象。');
  }
  return judgeHandler(state, act) ?? judgeBackdating(state, act, rules) ?? rule.permit({ state, act, rules });
}

/** Whether they are possible, or why not, tells what the proposers answered (design 4: reasons pass `sees`). */
const tellsRatings: ReadonlySet<AnyCommandName> = new Set(['rehandle', 'conclude']);

/** Whoever handles the case under any of his posts writes no rating and learns of none early (invariant 8). */
function judgeHandler(
  state: CaseState,
  { command, by }: Omit<Act, 'payload' | 'resolved'>,
): Refusal | undefined {
  if (by.kind !== 'person') return undefined;
  const { person, post, posts = [post] } = by;
  if (command === 'recordPaperRating' && isHandledBy(state, posts)) {
    return refuse('forbidden', '承办该提案的人员不能登记提案者的评价。');
  }
  return tellsRatings.has(command) && ratingsAreKeptFrom(state, { person, posts })
    ? refuse('notNow', '征询意见结束后，方可办理。')
    : undefined;
}

/** 补录: a real day, not in the future, within the policy's limit unless a supervisor records it (design 4). */
function judgeBackdating(
  state: CaseState,
  { command, occurredOn, at, by }: Omit<Act, 'payload' | 'resolved'>,
  rules: Rules,
): Refusal | undefined {
  if (occurredOn === undefined) return undefined;
  if (!backdatable.has(command)) return refuse('invalid', '此事项不能补录日期。');
  if (!isLocalDate(occurredOn)) return refuse('invalid', '发生日期不存在。');
  const today = localDateOf(at);
  if (occurredOn > today) return refuse('invalid', '发生日期不能晚于今天。');
  if (occurredOn < localDateOf(state.submittedAt)) return refuse('invalid', '发生日期不能早于提案提交之日。');
  return judgeRecordingDay(occurredOn, { at, by }, rules);
}

/** One row of what a viewer could ever send, possible now or not. */
export interface Available {
  command: CommandName;
  target?: string;
  /** The post under which it would be sent. */
  post: string;
  onBehalfOf?: string;
  possible: boolean;
  code?: RefusalCode;
  reason?: string;
  missing?: Missing[];
}

/** Everything that these posts (of one person) could send on this case: drives buttons and the API's `allowed`. */
export function available(
  state: CaseState,
  viewer: { person: string; posts: readonly Post[] },
  { rules, at }: { rules: Rules; at: Instant },
): Available[] {
  return viewer.posts.flatMap((post) => {
    const own = relationsOf(state, post);
    const by = { kind: 'person', person: viewer.person, post, posts: viewer.posts } as const;
    const names = (Object.keys(commandRules) as AnyCommandName[]).filter((name) =>
      relationsAllowed(name, false).some((each) => own.includes(each)),
    );
    return names.flatMap((command) =>
      (ruleOf(command).targets?.(state) ?? [undefined]).flatMap((target) => {
        const aim = { command, target };
        if (judgeAccess(state, by, aim)) return [];
        const refused = permit(state, { at, by, command, ...(target !== undefined && { target }) }, rules);
        return [offer(command as CommandName, post, target, refused)];
      }),
    );
  });
}

/** One command as it is offered: possible, or why not. */
export function offer(
  command: CommandName,
  post: Post,
  target: string | undefined,
  refused: Refusal | undefined,
): Available {
  return {
    command,
    ...(target !== undefined && { target }),
    post: post.id,
    ...(post.actsFor && { onBehalfOf: post.actsFor.person }),
    possible: refused === undefined,
    ...(refused && { code: refused.code, reason: refused.reason }),
    ...(refused?.missing && { missing: refused.missing }),
  };
}

/** The registry is exact per name; seen through any name it is a rule for any act. */
function ruleOf(command: AnyCommandName): CommandRule<AnyCommandName> {
  if (isOpening(command)) throw new Error(`${command} opens a case`);
  return commandRules[command] as unknown as CommandRule<AnyCommandName>;
}
