/** What an office records of its letters: sent back, signed on paper, issued, delivered; and the class put right. */

import { Form } from 'antd';
import { type About, aimedAssignment, aimedLetter, unitName } from '../../about.ts';
import { deliveryWays, fields } from '../../fieldTexts.ts';
import { FileField } from '../FileField.tsx';
import { ChoiceField, DateField, filled, LineField, optionsIn, optionsOf, TextField } from '../fields.tsx';
import { makeForm } from '../makeForm.tsx';

export const sendBackForm = makeForm<'sendBack', { reason: string }>({
  command: 'sendBack',
  Fields: ({ about }) => (
    <TextField name="reason" label={fields.reason} required longest={about.choices.lengths.line} />
  ),
  payloadOf: (values) => values,
});

interface SignedOnPaper {
  signer: string;
  signedOn: string;
  scan?: string;
}

export const recordSignOffForm = makeForm<'recordSignOff', SignedOnPaper>({
  command: 'recordSignOff',
  initial: ({ today }) => ({ signedOn: today }),
  Fields: ({ about: { proposal, today } }) => (
    <>
      <LineField name="signer" label={fields.signer} required />
      <DateField name="signedOn" label={fields.signedOn} required latest={today} />
      <FileField proposal={proposal} name="scan" label={fields.scan} />
    </>
  ),
  payloadOf: ({ signer, signedOn, scan }) => ({ signer, signedOn, scan }),
});

interface Issued {
  number?: string;
  signer?: string;
  scan?: string;
}

function IssueFields({ about }: { about: About }) {
  const { letterNumber } = about.choices;
  const isOffline = aimedAssignment(about)?.way === 'offline';
  return (
    <>
      <LineField
        name="number"
        label={fields.number}
        required={letterNumber.required}
        hint={fields.numberHint(letterNumber.example)}
      />
      <LineField name="signer" label={fields.signer} hint={isOffline ? undefined : fields.signerHint} />
      <FileField
        proposal={about.proposal}
        name="scan"
        label={isOffline ? fields.scanOffline : fields.scan}
        required={isOffline}
      />
    </>
  );
}

function issueForm(command: 'issueReply' | 'issueOpinion') {
  return makeForm<typeof command, Issued>({
    command,
    Fields: IssueFields,
    payloadOf: ({ number, signer, scan }) => ({ number: filled(number), signer: filled(signer), scan }),
  });
}

export const issueReplyForm = issueForm('issueReply');
export const issueOpinionForm = issueForm('issueOpinion');

interface Delivered {
  recipient: string;
  way: keyof typeof deliveryWays;
  on: string;
  evidence?: string;
}

export const recordDeliveryForm = makeForm<'recordDelivery', Delivered>({
  command: 'recordDelivery',
  initial: (about) => {
    const [first] = undelivered(about);
    return { on: about.today, way: 'inPerson', ...(first && { recipient: first.value }) };
  },
  occurredOnOf: ({ on }) => on,
  Fields: ({ about, form }) => {
    const { proposal, today, choices } = about;
    const on = Form.useWatch('on', form);
    const isLate = choices.backdating.evidenceRequired && on !== undefined && on < today;
    return (
      <>
        <ChoiceField name="recipient" label={fields.recipient} required options={undelivered(about)} />
        <ChoiceField name="way" label={fields.way} required options={optionsIn(deliveryWays)} />
        <DateField name="on" label={fields.deliveredOn} required latest={today} />
        <FileField proposal={proposal} name="evidence" label={fields.evidence} required={isLate} />
      </>
    );
  },
  payloadOf: ({ recipient, way, evidence }) => ({ recipient, way, evidence }),
});

/** Recipients are named with their kind: `proposer/<id>`, `unit/<id>`. */
function undelivered(about: About) {
  const { shown } = about;
  return (aimedLetter(about)?.recipients ?? [])
    .filter((each) => !each.delivered)
    .map(({ id }) => {
      const of = id.slice(id.indexOf('/') + 1);
      return { value: id, label: shown.names.proposers[of] ?? unitName(shown, of) };
    });
}

export const correctClassForm = makeForm<'correctClass', { class: string; reason: string }>({
  command: 'correctClass',
  Fields: ({ about }) => {
    const { classes, lengths } = about.choices;
    const present = aimedLetter(about)?.class;
    const label = classes.find((each) => each.code === present)?.label;
    return (
      <>
        <ChoiceField
          name="class"
          label={fields.class}
          required
          hint={label && fields.classNow(label)}
          options={optionsOf(classes)
            .filter((each) => each.value !== present)
            .map((each) => ({
              ...each,
              label: `${each.label}：${classes.find(({ code }) => code === each.value)?.meaning ?? ''}`,
            }))}
        />
        <TextField name="reason" label={fields.reason} required longest={lengths.line} />
      </>
    );
  },
  payloadOf: (values) => values,
});
