/** A category proposed from its keywords: only where it clearly leads, with the words that speak for it. */

export interface Keyworded {
  code: string;
  name: string;
  keywords: readonly string[];
}

export interface ProposedCategory {
  code: string;
  name: string;
  /** Found in title or text, the weightiest first. */
  words: string[];
}

/** A word of the title says more about the matter than one in the text. */
const weightInTitle = 3;
const leastWeight = 3;
/** So much more than the second must speak for the first. */
const leastLead = 1.5;

/** Nothing when unsure: it is a person's to choose. */
export function proposeCategory(
  { title, body }: { title: string; body: string },
  categories: readonly Keyworded[],
): ProposedCategory | undefined {
  const [first, second] = categories
    .map((category) => judged(category, { title, body }))
    .sort((a, b) => b.weight - a.weight);
  if (!first || first.weight < leastWeight) return undefined;
  if (second && first.weight < second.weight * leastLead) return undefined;
  const { code, name, words } = first;
  return { code, name, words };
}

function judged({ code, name, keywords }: Keyworded, { title, body }: { title: string; body: string }) {
  const inTitle = keywords.filter((each) => title.includes(each));
  const inBody = keywords.filter((each) => !title.includes(each) && body.includes(each));
  return {
    code,
    name,
    words: [...inTitle, ...inBody],
    weight: inTitle.length * weightInTitle + inBody.length,
  };
}
