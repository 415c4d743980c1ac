/** Two texts with what was left out and put in; marked by more than colour, and said to those who listen. */

import { difference } from '../lib/difference.ts';

const words = { removed: '删去：', added: '加入：' };

export function Difference({ before, after }: { before: string; after: string }) {
  let offset = 0;
  return (
    <div className="running-text">
      {difference(before, after).map(({ kind, text }) => {
        offset += text.length;
        const key = `${kind}${offset}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const isAdded = kind === 'added';
        const Mark = isAdded ? 'ins' : 'del';
        return (
          <Mark
            key={key}
            style={{
              background: isAdded ? '#e6f4e1' : '#fbe3e4',
              textDecoration: isAdded ? 'underline' : 'line-through',
            }}
          >
            <span className="visually-hidden">{words[kind]}</span>
            {text}
          </Mark>
        );
      })}
    </div>
  );
}
