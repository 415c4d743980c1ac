/** The body of a letter to be read: headings with their numbers, and what each block answers. */

import { createElement } from 'react';
import {
  headingNumbers,
  type LetterBlock,
  type LetterBody,
} from '../../../../../workflows/lifecycle/letters/body.ts';
import type { DemandChoice } from '../editor/EditorToolbar.tsx';
import { texts } from '../texts.ts';
import styles from './letters.module.css';

export function LetterBlocks({
  body,
  demands = [],
}: {
  body: LetterBody;
  demands?: readonly DemandChoice[];
}) {
  const numbers = headingNumbers(body.blocks);
  return (
    <div className={styles.letter}>
      {body.blocks.map((block) => {
        const answers = demands.findIndex((each) => each.id === block.demand);
        return (
          <div key={block.id}>
            <Block block={block} number={numbers.get(block.id) ?? ''} />
            {answers >= 0 && <div className={styles.answers}>{texts.editor.answersNth(answers + 1)}</div>}
          </div>
        );
      })}
    </div>
  );
}

function Block({ block, number }: { block: LetterBlock; number: string }) {
  switch (block.kind) {
    case 'heading':
      // The page has its own first heading.
      return createElement(`h${Math.min(block.level + 2, 6)}`, undefined, number, block.text);
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no ids, and a text that is read does not move.
        <li key={index}>{item}</li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <div style={{ overflowX: 'auto' }}>
          <table>
            <tbody>
              {block.rows.map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and a text that is read does not move.
                <tr key={row}>
                  {cells.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}
