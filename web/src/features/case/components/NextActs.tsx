/** 接下来: only what this person may do now, each with its consequence; and, with the reason, what not yet. */

import { Alert } from 'antd';
import { useEffect } from 'react';
import { aimedUnit } from '../../acts/about.ts';
import type { Allowed, Case } from '../../acts/api/readCase.ts';
import { ActButton } from '../../acts/components/ActButton.tsx';
import { texts as actTexts, consequences, labels } from '../../acts/texts.ts';
import { texts } from '../texts.ts';
import { byForwardness, isPast, isRoutine } from './actOrder.ts';
import styles from './Case.module.css';

export interface Asked {
  act: string;
  target?: string | undefined;
}

export function NextActs({ shown, asked }: { shown: Case; asked?: Asked | undefined }) {
  const possible = shown.allowed.filter((each) => each.possible);
  const main = byForwardness(possible.filter((each) => !isRoutine(each.command)));
  const routine = possible.filter((each) => isRoutine(each.command));
  const later = notYet(shown);
  const posts = new Set(shown.allowed.map((each) => each.post));
  const list = (rows: Allowed[]) => (
    <ul className={styles.acts}>
      {rows.map((each, index) => (
        <ActRow
          key={keyOf(each)}
          shown={shown}
          allowed={each}
          isFirst={rows === main && index === 0}
          isNamed={posts.size > 1}
          isAsked={isAskedFor(each, asked)}
          isOneOfMany={possible.filter(({ command }) => command === each.command).length > 1}
        />
      ))}
    </ul>
  );
  return (
    <section className={styles.panel} aria-labelledby="next-acts">
      <h2 id="next-acts">{texts.next}</h2>
      <AskedButNot shown={shown} asked={asked} />
      {possible.length === 0 && <p className={styles.quiet}>{texts.nothingNow}</p>}
      {main.length > 0 && list(main)}
      {routine.length > 0 && (
        <details open={main.length === 0 || routine.some((each) => isAskedFor(each, asked))}>
          <summary style={{ minHeight: 32, cursor: 'pointer' }}>{texts.more}</summary>
          {list(routine)}
        </details>
      )}
      {later.length > 0 && (
        <details open={main.length === 0}>
          <summary style={{ minHeight: 32, cursor: 'pointer' }}>{texts.moreLater(later.length)}</summary>
          <ul className={styles.acts}>
            {later.map((each) => (
              <li key={keyOf(each)} className={styles.quiet}>
                {labels[each.command]}
                <p className={styles.consequence}>{each.reason}</p>
                {each.missing && each.missing.length > 0 && (
                  <ul className={styles.consequence}>
                    {each.missing.map(({ code, text, target }) => (
                      <li key={`${code}${target ?? ''}${text}`}>{text}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ActRowProps {
  shown: Case;
  allowed: Allowed;
  isFirst: boolean;
  isNamed: boolean;
  isAsked: boolean;
  isOneOfMany: boolean;
}

function ActRow({ shown, allowed, isFirst, isNamed, isAsked, isOneOfMany }: ActRowProps) {
  const { command, target } = allowed;
  const unit = isOneOfMany ? aimedUnit(shown, target) : undefined;
  const common = { proposal: shown.id, version: shown.version, allowed, named: isNamed };
  return (
    <li>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
        <ActButton
          {...common}
          type={isFirst ? 'primary' : 'default'}
          isOpen={isAsked}
          {...(unit && { of: unit })}
        />
        {unit && <span>{unit}</span>}
        {command === 'signFor' && (
          <ActButton {...common} type="link" isLater label={actTexts.backdating(labels[command])} />
        )}
      </div>
      <p className={styles.consequence}>{consequences[command]}</p>
    </li>
  );
}

/** The link of a notice led to an act that cannot be done now: say why instead of nothing. */
function AskedButNot({ shown, asked }: { shown: Case; asked: Asked | undefined }) {
  const isThere = asked && shown.allowed.some((each) => each.possible && isAskedFor(each, asked));
  useEffect(() => {
    if (isThere) document.getElementById('next-acts')?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  if (!asked || isThere) return null;
  const row = shown.allowed.find((each) => isAskedFor(each, asked));
  return (
    <Alert
      type="info"
      showIcon
      title={`${row ? `${labels[row.command]}：` : ''}${actTexts.notNow}`}
      description={row?.reason}
      style={{ marginBottom: 8 }}
    />
  );
}

function isAskedFor({ command, target }: Allowed, asked: Asked | undefined): boolean {
  return (
    asked !== undefined && command === asked.act && (asked.target === undefined || target === asked.target)
  );
}

/** One line for each command that is still to come: not what is over, nor what is possible somewhere. */
function notYet({ allowed, view }: Case): Allowed[] {
  const possible = new Set(allowed.filter((each) => each.possible).map((each) => each.command));
  const seen = new Set<string>();
  return allowed.filter((each) => {
    const { command, reason = '' } = each;
    if (possible.has(command) || isPast(command, view) || seen.has(command + reason)) return false;
    seen.add(command + reason);
    return true;
  });
}

function keyOf({ command, target, post }: Allowed): string {
  return `${command}/${target ?? ''}/${post}`;
}
