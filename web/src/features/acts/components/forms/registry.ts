/** The form of each command that has one. The compiler names a missing one, and one that sends another's payload. */

import type { FormCommand } from '../../ways.ts';
import type { ActForm } from '../makeForm.tsx';
import { attachForm } from './attach.tsx';
import { recordCallForm, recordContactForm, reportProgressForm } from './contact.tsx';
import { decideExtensionForm, decideReturnForm, decideWaiverForm, reviewReplyForm } from './decisions.tsx';
import { addUnitForm, handOverForm, setDemandsForm } from './handover.tsx';
import {
  declineForm,
  fileForm,
  markKeyForm,
  removeUnitForm,
  returnForRevisionForm,
  unmarkKeyForm,
  withdrawForm,
} from './intake.tsx';
import {
  correctClassForm,
  issueOpinionForm,
  issueReplyForm,
  recordDeliveryForm,
  recordSignOffForm,
  sendBackForm,
} from './letters.tsx';
import {
  acceptForm,
  assignHandlerForm,
  proposeUnitForm,
  requestReturnForm,
  signForForm,
} from './receipt.tsx';
import { requestExtensionForm, requestWaiverForm } from './requests.tsx';
import { concludeForm, rateForm, recordPaperRatingForm, rehandleForm } from './survey.tsx';
import { remindForm, urgeForm } from './urging.tsx';

export const forms: { [N in FormCommand]: ActForm<N> } = {
  returnForRevision: returnForRevisionForm,
  setDemands: setDemandsForm,
  withdraw: withdrawForm,
  file: fileForm,
  decline: declineForm,
  markKey: markKeyForm,
  unmarkKey: unmarkKeyForm,
  handOver: handOverForm,
  signFor: signForForm,
  accept: acceptForm,
  assignHandler: assignHandlerForm,
  proposeUnit: proposeUnitForm,
  requestReturn: requestReturnForm,
  decideReturn: decideReturnForm,
  addUnit: addUnitForm,
  removeUnit: removeUnitForm,
  requestExtension: requestExtensionForm,
  decideExtension: decideExtensionForm,
  recordContact: recordContactForm,
  reportProgress: reportProgressForm,
  sendBack: sendBackForm,
  recordSignOff: recordSignOffForm,
  issueOpinion: issueOpinionForm,
  requestWaiver: requestWaiverForm,
  decideWaiver: decideWaiverForm,
  reviewReply: reviewReplyForm,
  issueReply: issueReplyForm,
  recordDelivery: recordDeliveryForm,
  correctClass: correctClassForm,
  rate: rateForm,
  recordPaperRating: recordPaperRatingForm,
  rehandle: rehandleForm,
  conclude: concludeForm,
  urge: urgeForm,
  remind: remindForm,
  attach: attachForm,
  recordCall: recordCallForm,
};
