/** Writes Chinese in Hanyu Pinyin. The dictionary stands in a file of its own, so that it is read only when needed. */
export interface Romanizer {
  /** A title or a name of a body: words apart, the first word and proper names with a capital. */
  title(text: string): string;
  /** A person's name, family name first: `Lin Xiaoming` of 林小明. */
  person(name: string): string;
}

const han = /\p{Script=Han}/u;

/** True for text that is read by its characters, so that a romanisation says something new. */
export const isHan = (text: string): boolean => han.test(text);
