/** Who learns of what, written by hand from design 4.3; whatever is not named is not seen. */

/** Groups of persons of the scenario, by one letter each. */
export const audience = {
  /** The committee, the supervision office of the units, the auditor. */
  S: ['clerk', 'director', 'supervisor', 'auditor'],
  /** The leader of the key proposal. */
  O: ['observer'],
  /** The lead: unit-hr. */
  L: ['office', 'handler', 'deputy', 'head'],
  /** Two co-handlers: unit-education and unit-foreign. */
  E: ['educationOffice', 'educationHandler', 'educationDeputy', 'educationHead'],
  F: ['foreignOffice'],
  /** The first proposer and a co-signer. */
  P: ['proposer'],
  C: ['coSigner'],
  /** Declined, did not answer, was removed, of another line, has nothing to do with it. */
  X: ['otherProposer', 'party', 'commerceOffice', 'partySupervisor', 'paperOffice', 'administrator'],
} as const;

export const seenBy: Record<string, string> = {
  submitted: 'S O L E F P C',
  coSigned: 'S O L E F P C',
  coSignDeclined: 'S O P C',
  coSignersDropped: 'S O P C',
  reviewOpened: 'S O P C',
  returnedForRevision: 'S O P C',
  revised: 'S O P C',
  'attached file-proposal': 'S O L E F P C',
  demandsSet: 'S O L E F P C',
  filed: 'S O L E F P C',
  keyMarked: 'S O L E F P C',
  keyUnmarked: 'S O L E F P C',
  handedOver: 'S O L E F P C',
  'unitAdded commerce': 'S O L E F P C',
  'unitRemoved commerce': 'S O L E F P C',

  // Each unit its own part; the lead how far its co-handlers are; the proposer how far it is, not who or why.
  'signedFor hr': 'S O L P C',
  'signedFor education': 'S O L E P C',
  'signedFor foreign': 'S O L F P C',
  'accepted hr': 'S O L P C',
  'accepted education': 'S O L E P C',
  'accepted foreign': 'S O L F P C',
  'handlerAssigned hr': 'S O L',
  'handlerAssigned education': 'S O L E',
  'unitProposed hr': 'S O L',
  'returnRequested education': 'S O E',
  'returnDecided education': 'S O L E',
  'contactRecorded hr': 'S O L P C',
  'contactRecorded education': 'S O L E P C',
  'progressReported hr': 'S O L P C',
  'progressReported education': 'S O L E P C',
  'extensionRequested hr': 'S O L',
  'extensionRequested education': 'S O E',
  'extensionDecided hr': 'S O L P C',
  // About an opinion, which is no business of the proposer's.
  'extensionDecided education': 'S O L E',
  'urged hr': 'S O L',
  'urged education': 'S O L E',
  'waiverRequested hr': 'S O L F',
  'waiverDecided hr': 'S O L F',

  // Drafts stay in the unit; opinions go to the lead; the reply is for everyone.
  'draftSubmitted education': 'S O E',
  'draftSentBack education': 'S O E',
  'signedOff education': 'S O L E',
  'opinionIssued education': 'S O L E',
  'attached file-opinion': 'S O L E',
  'draftSubmitted hr': 'S O L',
  'signedOff hr': 'S O L',
  'replyReviewed hr': 'S O L',
  'replyIssued hr': 'S O L E F P C',
  'attached file-reply-draft': 'S O L E F P C',
  'classCorrected hr': 'S O L E F P C',
  'letterRendered hr': 'S O L',
  'letterDelivered education to hr': 'S O L E',
  'letterDelivered hr to education': 'S O L E',
  'letterDelivered hr to proposer-1': 'S O L P',
  'letterDelivered hr to proposer-2': 'S O L C',
  'deliveryFailed hr to proposer-2': 'S O L',

  // Seen here after the survey has closed.
  surveyOpened: 'S O L P C',
  'rated proposer-1': 'S O L P',
  'rated proposer-2': 'S O L C',
  'attached file-rating': 'S O L C',
  surveyClosed: 'S O L P C',
  rehandled: 'S O L E P C',
  conciliationRecorded: 'S O L P C',
  concluded: 'S O L E F P C',

  'callRecorded clerk': 'S',
  'callRecorded office': 'S E',

  'clock coSign': 'S O P C',
  'clock signFor hr': 'S O L P C',
  'clock signFor education': 'S O L E P C',
  'clock signFor foreign': 'S O L F P C',
  'clock signFor commerce': 'S O L P C',
  'clock objection hr': 'S O L',
  'clock objection education': 'S O E',
  'clock objection foreign': 'S O F',
  'clock firstContact hr': 'S O L P C',
  'clock opinion education': 'S O L E',
  'clock opinion foreign': 'S O L F',
  'clock opinion commerce': 'S O L',
  'clock reply hr': 'S O L E F P C',
  'clock returnDecision education': 'S O E',
  'clock survey': 'S O L P C',
  'reminded opinion foreign': 'S O L F',
};
