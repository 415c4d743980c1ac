/** A refusal or fault in plain words: what happened, what is missing, and a code that can be read out on the telephone. */

import { Alert } from 'antd';
import { texts } from '../app/texts.ts';
import type { Problem } from '../lib/problem.ts';

export function ProblemNote({ problem }: { problem: Problem }) {
  const { message, missing, code, status } = problem;
  const sentences = missing.map((each) => each.text).filter((text) => !message.includes(text));
  return (
    <Alert
      type={status >= 500 || status === 0 ? 'error' : 'warning'}
      showIcon
      role="alert"
      title={message}
      description={
        <>
          {sentences.length > 0 && (
            <ul style={{ margin: '4px 0', paddingInlineStart: 20 }}>
              {sentences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          {/* What never reached the server has no code to read out. */}
          {status !== 0 && (
            <span>
              {texts.code} {code}
            </span>
          )}
        </>
      }
    />
  );
}
