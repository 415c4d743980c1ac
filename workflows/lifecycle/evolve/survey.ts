/** How the proposer's feedback, a new round and the conclusion change the state. */

import type { EventOf, Recorded } from '../events.ts';
import { assertNever } from '../refusal.ts';
import type { CaseState, Rating } from '../state.ts';
import { change } from './records.ts';

type SurveyEvent = EventOf<
  'surveyOpened' | 'rated' | 'surveyClosed' | 'rehandled' | 'conciliationRecorded' | 'concluded'
>;

export function evolveSurvey(state: CaseState, event: SurveyEvent, recorded: Recorded): CaseState {
  const { at, by } = recorded;
  switch (event.kind) {
    case 'surveyOpened':
      return {
        ...state,
        life: 'feedbackOpen',
        survey: { round: event.round, openedAt: at },
        ratings: [...state.ratings, ...event.ratings],
      };
    case 'rated':
      return {
        ...state,
        ratings: change(
          state.ratings,
          event.rating,
          ({ paper: _paper, text: _text, contactForm: _form, ...each }): Rating => ({
            ...each,
            values: event.values,
            ratedAt: at,
            ...(event.contactForm && { contactForm: event.contactForm }),
            ...(event.text && { text: event.text }),
            ...(event.paper && { paper: { recordedBy: by, ...(event.scan && { scan: event.scan }) } }),
          }),
        ),
      };
    case 'surveyClosed':
      return state.survey ? { ...state, survey: { ...state.survey, closedAt: at } } : state;
    case 'rehandled': {
      const { survey: _survey, ...kept } = state;
      return {
        ...kept,
        life: 'rehandling',
        round: event.round,
        assignments: [...state.assignments, ...event.assignments],
      };
    }
    case 'conciliationRecorded':
      return { ...state, conciliations: [...state.conciliations, { at, text: event.text }] };
    case 'concluded':
      return { ...state, life: 'concluded', concludedAt: at };
    default:
      return assertNever(event);
  }
}
