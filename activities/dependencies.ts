/** What the activities need of the outside, given by the worker or by a test. */

import type { Log } from '../db/execute.ts';
import type { FileStore } from '../db/fileStore.ts';
import type { LetterPrinter } from '../documents/print/pdf.ts';
import type { EmailChannel } from './channels/email.ts';
import type { Engine } from './engine.ts';
import type { Logger } from './logger.ts';

export interface Dependencies {
  log: Log;
  files: FileStore;
  printer: LetterPrinter;
  engine: Engine;
  /** Absent: no mail server; letters are delivered in the application. */
  email?: EmailChannel;
  /** For links in mails; without a slash at the end. */
  publicUrl: string;
  logger: Logger;
}
