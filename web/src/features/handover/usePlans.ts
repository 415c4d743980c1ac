/** The handovers being put together, by proposal; kept in this browser until they are sent, whatever happens to the page. */

import { useCallback, useState } from 'react';
import { newPlan, type Plan } from './plan.ts';

const place = 'banli.handover.plans';

type Plans = Record<string, Plan>;

function read(): Plans {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Plans;
  } catch {
    return {};
  }
}

export function usePlans() {
  const [plans, setPlans] = useState<Plans>(read);
  const change = useCallback((next: (before: Plans) => Plans) => {
    setPlans((before) => {
      const after = next(before);
      localStorage.setItem(place, JSON.stringify(after));
      return after;
    });
  }, []);
  return {
    planOf: (proposal: string, outsideLead = false): Plan => plans[proposal] ?? newPlan({ outsideLead }),
    isReady: (proposal: string) => plans[proposal]?.isReady === true,
    put: (proposal: string, plan: Plan) => change((before) => ({ ...before, [proposal]: plan })),
    forget: (proposals: readonly string[]) =>
      change((before) =>
        Object.fromEntries(Object.entries(before).filter(([each]) => !proposals.includes(each))),
      ),
  };
}
