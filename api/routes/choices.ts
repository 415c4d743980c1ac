/** What can be chosen on a case, and what an extension would come to. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { answerKind } from '../../workflows/lifecycle/assignments/assigning.ts';
import { extendedDue } from '../../workflows/lifecycle/assignments/extending.ts';
import { findClock, isRunning } from '../../workflows/lifecycle/clock.ts';
import type { Policy } from '../../workflows/lifecycle/policies/policy.ts';
import { isRefusal } from '../../workflows/lifecycle/refusal.ts';
import { previewExtension, readChoices } from '../contract/choices.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { lookAt } from '../look.ts';
import { Problem, problemOfRefusal } from '../problem.ts';
import { makeRouter } from '../router.ts';

export function choiceRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(readChoices, async (c) => {
    const { rules } = await lookAt(log, c.req.valid('param').id, c.var.viewer);
    return c.json(listsOf(rules.policy), 200);
  });

  router.openapi(previewExtension, async (c) => {
    const { assignment, unit, length } = c.req.valid('query');
    const { state, shown, rules } = await lookAt(log, c.req.valid('param').id, c.var.viewer);
    // Only a clock that he sees himself.
    const seen = shown.assignments.find((each) => each.id === assignment);
    const clock = seen && findClock(state, answerKind(seen.role), assignment);
    if (!clock || !shown.clocks.some((each) => each.id === clock.id) || !isRunning(clock)) {
      throw new Problem('invalid', '该件没有正在计算的办理期限。');
    }
    const wouldBeDueOn = extendedDue(clock, { unit, length: Number(length) }, rules);
    if (isRefusal(wouldBeDueOn)) throw problemOfRefusal(wouldBeDueOn);
    const { dueOn, ceilingOn } = clock;
    return c.json({ dueOn, wouldBeDueOn, ...(ceilingOn && { ceilingOn }) }, 200);
  });

  return router;
}

function listsOf(policy: Policy) {
  const { version, name, grounds, dispositions, returnGrounds, categories, contactForms } = policy;
  const { contactAttempts, classes, survey, extension, backdating, letterNumber, numbers, lengths } = policy;
  return {
    policy: { version, name },
    grounds,
    dispositions,
    returnGrounds,
    categories,
    contactForms,
    contactAttempts,
    classes: classes.map(({ code, label, meaning }) => ({ code, label, meaning })),
    axes: survey.axes.map(({ code, label, required, values }) => ({
      code,
      label,
      required,
      values: values.map((each) => ({ code: each.code, label: each.label })),
    })),
    extension: { times: extension.times, longest: extension.longest },
    backdating,
    letterNumber: { example: letterNumber.example, required: letterNumber.required ?? false },
    caseNumber: { typed: numbers.case.manual },
    lengths,
  };
}
