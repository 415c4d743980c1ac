/** The mail that carries a letter to its proposer: a covering note, and the letter as it was rendered. */

import { buffer } from 'node:stream/consumers';
import { titleLine } from '../documents/titleLine.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { Awaiting } from '../workflows/messages.ts';
import type { EmailMessage } from './channels/email.ts';
import type { Dependencies } from './dependencies.ts';
import { modelsOf } from './letters.ts';
import { letterOf } from './readCase.ts';

type Delivery = Extract<Awaiting, { kind: 'deliver' }>;

export async function letterMail(
  { log, files, publicUrl }: Dependencies,
  { state, item, to }: { state: CaseState; item: Delivery; to: string[] },
): Promise<EmailMessage> {
  const letter = letterOf(state, item.letter);
  const models = await modelsOf(log, state, letter);
  const model = models.find((each) => each.recipient === item.recipient)?.model ?? models[0]?.model;
  if (!model) throw new Error(`Letter ${letter.id} is addressed to nobody`);
  // A copy is a copy of the first letter; one with a sealed scan has the scan instead.
  const own = letter.files.find((each) => each.recipient === item.recipient) ?? letter.files[0];
  const fileId = letter.scan ?? own?.file;
  if (!fileId) throw new Error(`Letter ${letter.id} has no file`);
  const [file] = await log.sql<{ sha256: string; name: string; type: string }[]>`
    select sha256, name, type from files where id = ${fileId} and "case" = ${state.id}`;
  if (!file) throw new Error(`There is no file ${fileId}`);
  const title = titleLine(model);
  return {
    identity: `letter\n${state.id}\n${letter.id}\n${item.recipient}`,
    to,
    subject: title,
    text: [
      '您好：',
      '',
      `${model.issuer}《${title}》已经发出，全文见附件。`,
      `您也可以登录系统查看办理情况：${publicUrl}/proposals/${state.id}`,
      '',
      '本邮件由系统自动发送，请勿直接回复。',
    ].join('\n'),
    attachments: [
      {
        filename: file.name,
        content: await buffer(await files.read(file.sha256)),
        contentType: file.type,
      },
    ],
  };
}
