import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import type { Event, EventKind, EventOf } from '../../../workflows/lifecycle/events.ts';
import { noticesOf } from '../../../workflows/lifecycle/notices/notices.ts';
import { missingValue, noticeKinds, renderNotice } from '../../../workflows/lifecycle/notices/noticeWords.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import type { CaseState } from '../../../workflows/lifecycle/state.ts';
import { calendar } from '../scenario.ts';
import {
  assignment,
  at,
  clock,
  coHandler,
  extensionRequest,
  lead,
  letter,
  office,
  partyCoHandler,
  recorded,
  returnRequest,
  shown,
  signatures,
  urging,
  waiverRequest,
  words,
} from './office.ts';

/** Notices as `kind → audiences`. */
function told(
  event: Event,
  over: { state?: Partial<CaseState>; policy?: Partial<Policy>; at?: string } = {},
) {
  const rules = { policy: { ...defaultPolicy, ...over.policy }, calendar };
  return noticesOf(recorded(event, over.at), { ...office, ...over.state }, rules).map(
    ({ kind, to }) => `${kind} → ${to.map(shown).join(' ')}`,
  );
}

function factsOf(event: Event, over: { state?: Partial<CaseState>; at?: string } = {}) {
  const rules = { policy: defaultPolicy, calendar };
  return noticesOf(recorded(event, over.at), { ...office, ...over.state }, rules).map(({ facts }) => facts);
}

const opening = {
  id: 'case-1',
  committee: 'committee-city',
  session: 'session-1',
  policy: 'default-1',
  calendar: 'national-1',
  proposers: [],
  collective: false,
  betweenSession: false,
  title: words,
  body: words,
  demands: [],
  publicityWish: { wish: 'open' },
  suggestedUnits: [],
} as const;
const issue = { issuedOn: '2026-03-20', cc: [], recipients: [] };
const origin = {
  level: 'national',
  committee: '政协全国委员会',
  term: 14,
  session: 1,
  number: '00705',
} as const;
const rating = { id: 'x', round: 1, assignment: 'a-lead' };
const due = {
  dueOn: '2026-03-20',
  provisional: false,
  rolled: false,
  ceilingApplied: false,
  explanation: { startOn: '2026-03-12', unit: 'day' as const, skipped: [], text: '' },
};
const reminder: EventOf<'reminded'> = {
  kind: 'reminded',
  clock: 'reply/a-lead',
  level: 'blue',
  offset: -3,
  unit: 'workday',
  to: ['office'],
  rungAt: at,
};
const supervisors = 'supervisor@government supervisor@party';
const offices = 'office@hr office@education office@organisation';

/** One example of every kind of event, and who learns of it. */
const examples: { [K in EventKind]: [Omit<EventOf<K>, 'kind'>, ...string[]] } = {
  submitted: [
    { ...opening, proposers: [], demands: [], suggestedUnits: [], serialNumber: '202600001' },
    'submitted → clerk@committee-city',
    'coSignInvited → proposer:asked',
  ],
  received: [
    { ...opening, proposers: [], demands: [], suggestedUnits: [], origin },
    'received → clerk@committee-city',
    `handOverAwaited → ${supervisors}`,
  ],
  coSigned: [{ proposer: 'second' }, 'coSignAnswered → proposer:first'],
  coSignDeclined: [{ proposer: 'gone' }, 'coSignAnswered → proposer:first'],
  coSignersDropped: [{ proposers: ['late'] }, 'coSignersDropped → proposer:first proposer:late'],
  reviewOpened: [{}, 'reviewReady → clerk@committee-city'],
  returnedForRevision: [{ reason: words }, 'returnedForRevision → proposer:first'],
  revised: [
    { title: words, body: words, demands: [], publicityWish: { wish: 'open' }, suggestedUnits: [] },
    'revised → clerk@committee-city',
    'revisedTold → proposer:second',
  ],
  demandsSet: [{ demands: [] }],
  withdrawn: [
    { reason: words },
    'withdrawn → clerk@committee-city proposer:first proposer:second proposer:asked',
  ],
  filed: [{ caseNumber: '25' }, 'filed → proposer:first proposer:second', `handOverAwaited → ${supervisors}`],
  declined: [{ ground: 'empty', disposition: 'letter' }, 'declined → proposer:first proposer:second'],
  keyMarked: [
    { key: { at, leaderPost: 'post-mayor' } },
    `keyMarked → ${offices} ${supervisors} post:post-mayor`,
  ],
  keyUnmarked: [{ reason: words }, `keyUnmarked → ${offices} ${supervisors}`],
  handedOver: [
    { mode: 'lead', assignments: [lead, coHandler] },
    'handedOver → office@hr',
    'handedOver → office@education',
    'handedOverTold → proposer:first proposer:second clerk@committee-city',
  ],
  unitAdded: [
    { assignment: partyCoHandler, reason: words },
    'handedOver → office@organisation',
    'unitsChanged → office@hr office@education',
  ],
  unitRemoved: [
    { assignment: 'a-old', reason: words },
    'unitRemoved → office@sports post:post-sports',
    `unitsChanged → ${offices}`,
  ],
  signedFor: [{ assignment: 'a-education', deemed: true }],
  accepted: [{ assignment: 'a-education', deemed: true }, 'acceptanceDeemed → office@education'],
  handlerAssigned: [
    { assignment: 'a-education', handler: 'post-education' },
    'handlerAssigned → post:post-education',
  ],
  unitProposed: [
    { proposal: { id: 'p-1', assignment: 'a-party', unit: 'sports', reason: words, at } },
    'unitProposed → supervisor@party',
  ],
  returnRequested: [{ request: returnRequest }, 'returnRequested → supervisor@government'],
  returnDecided: [
    { request: 'r-1', decision: 'granted', assignments: [assignment('a-culture', 'culture')] },
    'returnGranted → office@education',
    'handedOver → office@culture',
    'unitsChanged → office@hr office@organisation',
  ],
  extensionRequested: [{ request: extensionRequest }, 'extensionRequested → supervisor@government'],
  extensionDecided: [
    { request: 'e-1', granted: { unit: 'month', length: 1 }, dueOn: '2026-04-20' },
    'extensionGranted → office@hr post:post-hr clerk@committee-city proposer:first',
  ],
  contactRecorded: [
    {
      contact: {
        id: 'c-1',
        assignment: 'a-lead',
        outcome: 'agreed',
        form: 'visit',
        on: '2026-03-13',
        said: words,
        at,
      },
    },
  ],
  progressReported: [
    { assignment: 'a-education', text: words, answers: ['u-1'] },
    'urgingAnswered → post:post-supervisor',
  ],
  draftSubmitted: [{ letter: letter('l-reply', 'a-lead') }, 'draftToSign → office@hr'],
  draftSentBack: [{ letter: 'l-reply', step: 0, reason: words }, 'draftSentBack → post:post-hr'],
  draftEdited: [{ letter: 'l-reply', body: words, answers: [], contradictions: [] }],
  signedOff: [{ letter: 'l-reply', signatures: [] }, 'draftToSign → office@hr'],
  waiverRequested: [{ request: waiverRequest }, 'waiverRequested → supervisor@government'],
  waiverDecided: [
    { request: 'w-1', granted: true },
    'waiverGranted → office@hr post:post-hr office@education',
  ],
  replyReviewed: [{ letter: 'l-reply', passed: false }, 'reviewFailed → office@hr post:post-hr'],
  opinionIssued: [{ ...issue, letter: 'l-opinion' }, 'opinionIssued → office@hr post:post-hr'],
  replyIssued: [
    { ...issue, letter: 'l-reply', warnings: [] },
    'replyIssued → proposer:first proposer:second',
    'replyIssuedTold → clerk@committee-city supervisor@government office@education office@organisation',
  ],
  letterRendered: [{ letter: 'l-reply', files: [] }],
  letterDelivered: [{ letter: 'l-reply', recipient: 'proposer/first', way: 'inApp', on: '2026-03-20' }],
  deliveryFailed: [
    { letter: 'l-opinion', recipient: 'unit/hr', reason: 'mailbox full' },
    'deliveryFailed → office@education',
  ],
  classCorrected: [
    { letter: 'l-reply', from: 'A', to: 'B', reason: words },
    'classCorrected → office@hr post:post-hr clerk@committee-city',
  ],
  surveyOpened: [
    {
      round: 1,
      ratings: [
        { ...rating, proposer: 'first' },
        { ...rating, proposer: 'first', id: 'y' },
        { ...rating, proposer: 'second', id: 'z' },
      ],
    },
    'surveyOpened → proposer:first proposer:second',
  ],
  rated: [{ rating: 'x', values: { result: 'dissatisfied' }, paper: false }, 'rated → clerk@committee-city'],
  surveyClosed: [{ unanswered: 1, by: 'time' }, 'surveyClosed → clerk@committee-city'],
  callRecorded: [{ call: { id: 'k-1', text: words, by: { kind: 'time' }, at } }],
  rehandled: [
    { round: 1, reason: words, assignments: [lead] },
    'rehandled → office@hr post:post-hr',
    `rehandledTold → proposer:first ${supervisors}`,
  ],
  conciliationRecorded: [{ text: words }],
  concluded: [{}, `concluded → proposer:first proposer:second ${supervisors} ${offices}`],
  urged: [{ urging }, 'urged → office@education post:post-education leader/deputy@education'],
  attached: [{ attachment: { file: 'f-1', to: { kind: 'proposal' }, by: { kind: 'time' }, at } }],
  clockStarted: [{ clock: clock('reply', 'a-lead') }],
  clockStopped: [{ clock: 'reply/a-lead', on: '2026-03-20', how: 'met' }],
  missed: [
    { clock: 'opinion/a-education' },
    'missed → office@education post:post-education office@hr supervisor@government',
  ],
  missedRevoked: [
    { clock: 'reply/a-lead', why: 'backdated' },
    'missedRevoked → office@hr post:post-hr supervisor@government',
  ],
  dueMoved: [
    {
      clock: 'reply/a-lead',
      why: 'calendar',
      from: '2026-03-19',
      to: '2026-03-20',
      due,
      rule: { length: { unit: 'day', length: 8 }, roll: false, source: 'a test' },
      extensions: [],
      calendar: 'national-2',
      missesAt: '2026-03-20T16:00:00.000Z',
      rungs: [],
    },
    'dueMoved → office@hr post:post-hr supervisor@government',
  ],
  reminded: [reminder, 'dueSoon → office@hr'],
  calendarReplaced: [{ version: 'national-2' }],
  policyReplaced: [{ version: 'default-2' }],
};

const rows = Object.entries(examples).map(([kind, [fields, ...expected]]) => {
  const event = { kind, ...fields } as Event;
  return [kind, event, expected] as const;
});

test.each(rows)('%s is told to those concerned and nobody else', (_, event, expected) => {
  expect(told(event)).toEqual(expected);
});

test('facts are ids, codes, dates, numbers and fixed labels: no text of the case is among them', () => {
  const facts = rows.flatMap(([, event]) => factsOf(event)).flatMap((each) => Object.entries(each));
  const known =
    /^(\d{4}-\d\d-\d\d|[a-z][\w-]*|独办|主办|会办|分办|(蓝|橙|红)色..|答复|会办意见|签收|退办审批|联名答复)$/;
  expect(facts.filter(([, value]) => typeof value === 'string' && !known.test(value))).toEqual([]);
  expect(JSON.stringify(facts)).not.toContain(words.id);
  expect(JSON.stringify(facts)).not.toContain('dissatisfied');
});

describe('what depends on the circumstances', () => {
  test('without supervisors among those who hand over, none is asked to', () => {
    const filed: Event = { kind: 'filed', caseNumber: '25' };
    expect(told(filed, { policy: { handOverBy: ['clerk'] } })).toEqual([
      'filed → proposer:first proposer:second',
    ]);
  });

  test('before the handover the supervision offices of the committee are meant', () => {
    const filed: Event = { kind: 'filed', caseNumber: '25' };
    expect(told(filed, { state: { life: 'filed', assignments: [] } })).toContain(
      'handOverAwaited → supervisor@committee-city',
    );
  });

  test('a proposal marked key while in review is not shown to a supervision office that cannot see it', () => {
    const marked: Event = { kind: 'keyMarked', key: { at } };
    expect(told(marked, { state: { life: 'inReview', assignments: [] } })).toEqual([]);
  });

  test('a proposal of one proposer goes to review without a second notice', () => {
    const proposers = office.proposers.slice(0, 1);
    expect(told({ kind: 'reviewOpened' }, { state: { proposers } })).toEqual([]);
  });

  test('an act of the office itself is no deemed acceptance', () => {
    expect(told({ kind: 'accepted', assignment: 'a-education', deemed: false })).toEqual([]);
  });

  test.each([
    ['refused', 'returnRefused → office@education'],
    ['refusedFinally', 'returnRefusedFinally → office@education'],
  ] as const)('a return %s is told to its office alone', (decision, expected) => {
    expect(told({ kind: 'returnDecided', request: 'r-1', decision, assignments: [] })).toEqual([expected]);
  });

  test('a swap tells both offices their new part', () => {
    const assignments = [
      { ...coHandler, role: 'lead' as const },
      { ...lead, role: 'coHandler' as const },
    ];
    const swapped: Event = { kind: 'returnDecided', request: 'r-1', decision: 'swapped', assignments };
    expect(told(swapped)).toEqual(['returnSwapped → office@education', 'returnSwapped → office@hr']);
    expect(factsOf(swapped)).toMatchObject([
      { unitId: 'education', role: '主办' },
      { unitId: 'hr', role: '会办' },
    ]);
  });

  test('a refused extension is told to the unit alone, with the date that stands', () => {
    const refused: Event = { kind: 'extensionDecided', request: 'e-1' };
    expect(told(refused)).toEqual(['extensionRefused → office@hr post:post-hr']);
    expect(factsOf(refused)).toEqual([
      {
        assignmentId: 'a-lead',
        unitId: 'hr',
        role: '主办',
        limit: '答复',
        fromOn: '2026-03-20',
        dueOn: '2026-03-20',
      },
    ]);
  });

  test('a line of progress that answers nothing is told to nobody', () => {
    expect(told({ kind: 'progressReported', assignment: 'a-lead', text: words, answers: [] })).toEqual([]);
  });

  test.each([
    [1, 'draftToSign → leader/deputy@hr'],
    [2, 'draftToSign → leader/head@hr'],
    [3, 'draftSigned → office@hr'],
  ])('after %i signatures', (count, expected) => {
    const letters = [letter('l-reply', 'a-lead', { signatures: signatures(count) })];
    expect(told({ kind: 'signedOff', letter: 'l-reply', signatures: [] }, { state: { letters } })).toEqual([
      expected,
    ]);
  });

  test('where replies are reviewed, a signed one goes to the supervision office, an opinion to its own office', () => {
    const policy = { reviewReplies: true };
    const letters = [
      letter('l-reply', 'a-lead', { signatures: signatures(3) }),
      letter('l-opinion', 'a-education', { kind: 'opinion', signatures: signatures(3) }),
    ];
    const signed = (id: string) =>
      told({ kind: 'signedOff', letter: id, signatures: [] }, { state: { letters }, policy });
    expect(signed('l-reply')).toEqual(['replyToReview → supervisor@government']);
    expect(signed('l-opinion')).toEqual(['draftSigned → office@education']);
  });

  test('a draft sent back goes to the office where nobody was named handler', () => {
    const assignments = [assignment('a-lead', 'hr', { role: 'lead' })];
    const sentBack: Event = { kind: 'draftSentBack', letter: 'l-reply', step: 0, reason: words };
    expect(told(sentBack, { state: { assignments } })).toEqual(['draftSentBack → office@hr']);
  });

  test('a reply that passed the review goes back to its office to be sent', () => {
    expect(told({ kind: 'replyReviewed', letter: 'l-reply', passed: true })).toEqual([
      'reviewPassed → office@hr post:post-hr',
    ]);
  });

  test('a reminder by the lead is not an urging and leaves the leaders alone', () => {
    expect(told({ kind: 'urged', urging: { ...urging, kind: 'remind' } })).toEqual([
      'coHandlerReminded → office@education post:post-education',
    ]);
  });

  test('a waiver that is refused is not told to the co-handler', () => {
    expect(told({ kind: 'waiverDecided', request: 'w-1', granted: false })).toEqual([
      'waiverRefused → office@hr post:post-hr',
    ]);
  });

  test('an opinion of the first round goes to the lead of the first round', () => {
    const assignments = [
      ...office.assignments,
      assignment('a-second', 'culture', { role: 'lead', round: 2 }),
    ];
    expect(
      told({ kind: 'opinionIssued', ...issue, letter: 'l-opinion' }, { state: { assignments, round: 2 } }),
    ).toEqual(['opinionIssued → office@hr post:post-hr']);
  });

  test('a right that lapses is not marked to anybody as a duty missed', () => {
    expect(told({ kind: 'missed', clock: 'coSign/case' })).toEqual([]);
    expect(told({ kind: 'missed', clock: 'survey/1' })).toEqual([]);
    expect(told({ kind: 'missed', clock: 'objection/a-education' })).toEqual([]);
    const policy = { deemed: { receipt: true, acceptance: false } };
    expect(told({ kind: 'missed', clock: 'objection/a-education' }, { policy })).toEqual([
      'missed → office@education',
    ]);
  });

  test('receipt overdue is told to the office and its own supervision office', () => {
    expect(told({ kind: 'missed', clock: 'signFor/a-party' })).toEqual([
      'missed → office@organisation supervisor@party',
    ]);
  });

  test('a decision overdue is told to whoever owes it', () => {
    expect(told({ kind: 'missed', clock: 'returnDecision/r-1' })).toEqual(['missed → supervisor@government']);
  });

  test('a date moved by an extension is told by the decision alone', () => {
    const [moved] = examples.dueMoved;
    expect(told({ kind: 'dueMoved', ...moved, why: 'extension' })).toEqual([]);
    expect(told({ kind: 'missedRevoked', clock: 'reply/a-lead', why: 'extension' })).toEqual([]);
  });
});

describe('reminders', () => {
  test('go to every audience of the rung, each once', () => {
    const to = [
      'office',
      'handler',
      'leader',
      'head',
      'supervisor',
      'clerk',
      'leadOffice',
      'coHandlerOffices',
    ] as const;
    expect(told({ ...reminder, clock: 'opinion/a-education', to: [...to, 'office'] })).toEqual([
      'dueSoon → office@education post:post-education leader/deputy@education leader/head@education ' +
        'supervisor@government clerk@committee-city office@hr office@organisation',
    ]);
  });

  test('of a survey go to the first proposer, of an invitation to those still asked', () => {
    expect(told({ ...reminder, clock: 'survey/1', to: ['firstProposer'] })).toEqual([
      'dueSoon → proposer:first',
    ]);
    expect(told({ ...reminder, clock: 'coSign/case', to: ['invited'] })).toEqual([
      'dueSoon → proposer:asked',
    ]);
  });

  test.each([
    ['2026-03-17T01:00:00.000Z', 'dueSoon', 3],
    ['2026-03-20T01:00:00.000Z', 'dueToday', 0],
    ['2026-03-20T15:59:59.000Z', 'dueToday', 0],
    ['2026-03-20T16:00:00.000Z', 'overdue', 1],
    ['2026-03-30T01:00:00.000Z', 'overdue', 10],
  ])('written at %s say %s, %i days', (writtenAt, kind, days) => {
    const event: Event = { ...reminder, level: 'red', offset: 1 };
    expect(told(event, { at: writtenAt })).toEqual([`${kind} → office@hr`]);
    expect(factsOf(event, { at: writtenAt })).toEqual([
      {
        assignmentId: 'a-lead',
        unitId: 'hr',
        role: '主办',
        limitCode: 'reply',
        limit: '答复',
        dueOn: '2026-03-20',
        level: '红色督办',
        levelCode: 'red',
        days,
      },
    ]);
  });
});

test('dates of the clocks that an act started are in its notice', () => {
  const [[handedOver], [requested], [invited], [asked]] = [
    factsOf({ kind: 'handedOver', mode: 'lead', assignments: [partyCoHandler] }),
    factsOf({ kind: 'returnRequested', request: returnRequest }),
    factsOf({
      kind: 'submitted',
      ...opening,
      proposers: [],
      demands: [],
      suggestedUnits: [],
      serialNumber: '1',
    }).slice(1),
    factsOf({ kind: 'surveyOpened', round: 1, ratings: [{ ...rating, proposer: 'first' }] }),
  ];
  expect(handedOver).toMatchObject({
    unitId: 'organisation',
    role: '会办',
    dueOn: '2026-03-20',
    signForOn: '2026-03-16',
  });
  expect(requested).toMatchObject({ dueOn: '2026-03-19' });
  expect(invited).toEqual({ dueOn: '2026-03-13' });
  expect(asked).toEqual({ round: 1, dueOn: '2026-04-02' });
});

/** The circumstances under which the other kinds of notices are sent. */
const further: Event[] = [
  { kind: 'returnDecided', request: 'r-1', decision: 'swapped', assignments: [lead, coHandler] },
  { kind: 'returnDecided', request: 'r-1', decision: 'refused', assignments: [] },
  { kind: 'returnDecided', request: 'r-1', decision: 'refusedFinally', assignments: [] },
  { kind: 'extensionDecided', request: 'e-1' },
  { kind: 'replyReviewed', letter: 'l-reply', passed: true },
  { kind: 'waiverDecided', request: 'w-1', granted: false },
  { kind: 'urged', urging: { ...urging, kind: 'remind' } },
];

test('every kind of notice is sent for some event, with every fact that its words name', () => {
  const letters = [letter('l-reply', 'a-lead', { signatures: signatures(3) })];
  const sent = [...rows.map(([, event]) => event), ...further].flatMap((event) =>
    ['2026-03-12T01:00:00.000Z', '2026-03-20T01:00:00.000Z', '2026-03-30T01:00:00.000Z'].flatMap(
      (writtenAt) =>
        [false, true].flatMap((reviewReplies) => [
          ...noticesOf(recorded(event, writtenAt), office, {
            policy: { ...defaultPolicy, reviewReplies },
            calendar,
          }),
          ...noticesOf(
            recorded(event, writtenAt),
            { ...office, letters: [...letters, ...office.letters.slice(1)] },
            { policy: { ...defaultPolicy, reviewReplies }, calendar },
          ),
        ]),
    ),
  );
  expect(noticeKinds.filter((kind) => !sent.some((each) => each.kind === kind))).toEqual([]);
  const gaps = sent.filter(({ kind, facts }) => {
    const template = defaultPolicy.notices[kind] ?? { subject: '', body: '' };
    const { subject, body } = renderNotice(template, {
      number: '第25号',
      title: '题目',
      unit: '市人社局',
      ...facts,
    });
    return `${subject}${body}`.includes(missingValue) || body === '';
  });
  expect(gaps.map(({ kind }) => kind)).toEqual([]);
});
