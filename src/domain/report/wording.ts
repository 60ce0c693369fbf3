/** The longest headline; DESIGN says one or two sentences. */
export const HEADLINE_LENGTH = 140;
/** Names in a headline are cut here, so that the sentence around them always fits. */
const NAME_LENGTH = 48;

const NUMBER_WORDS = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Words up to twelve, figures above. */
export const numberWord = (count: number): string => NUMBER_WORDS[count] ?? String(count);

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `1 package`, `39 packages`; `plural` where an s is not enough. */
export const countOf = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;

export const shortName = (name: string): string =>
  name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1).trimEnd()}…`;

/** As many of the sentences, most important first, as a headline holds. */
export const headlineOf = (...sentences: readonly (string | null)[]): string =>
  sentences
    .filter((sentence) => sentence !== null)
    .reduce((headline, sentence) => {
      const longer = headline ? `${headline} ${sentence}` : sentence;
      return longer.length <= HEADLINE_LENGTH ? longer : headline;
    }, "");
