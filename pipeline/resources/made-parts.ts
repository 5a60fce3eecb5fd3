/**
 * What the build makes of tables, models and word data, so that a process that starts parses none of it: each is bytes in a form of
 * its own. The source tree and browsers make the same when they first need it.
 */
export type MadePart =
  | 'made/american'
  | 'made/british'
  | 'made/common'
  | 'made/common-hashes'
  | 'made/companies'
  | 'made/countries'
  | 'made/day-name-slips'
  | 'made/headline-forest'
  | 'made/large'
  | 'made/maker'
  | 'made/months'
  | 'made/page-forest'
  | 'made/page-words'
  | 'made/people'
  | 'made/text-forest'
  | 'made/text-words'
  | 'made/weekdays'
  | 'made/word-sources'
  | 'made/wordings'
  | 'made/words'
  | 'made/zone-clocks'
