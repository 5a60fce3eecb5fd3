import {fullLanguages, type UseEntry} from '../../pipeline/language/uses/use-entry.ts'
import {type Use, uses} from '../../pipeline/language/uses.ts'

/** The text of `TEMPLATE.tsv`: what each use is for, and English rows to follow. */
export function templateOf(): string {
  const lines = [
    '# How to add a language. Copy this file to `<code>.tsv`, named by ISO 639 (`sv.tsv`), and write a row for each',
    '# wording that news sites of the language print: its use, its form and the wording, with a tab between.',
    '# Write only what you are sure of; a use without words is left out. In lower case, with straight quotes.',
    '# Every form of a word that is inflected is a row of its own. Then remove these comments, keep the five lines of',
    '# the card, and run `make words`, which sorts and counts the rows.',
    '#',
    '# The form says how much of a line the wording is:',
    '#   word    a word or phrase from which the code builds an expression',
    '#   stem    the beginning of such words, for words that are inflected',
    '#   whole   the line is the wording',
    '#   opens   the line opens with it',
    '#   holds   it stands anywhere in the line',
    '#',
    `# Languages that must have words for every use: ${fullLanguages.join(' ')}.`,
    '#',
    '# what: words of Swedish, by use (uses.ts says what each is for), lower case, straight quotes',
    '# source: compiled by hand for this project from common usage on news sites',
    '# licence: MIT',
    '# date: 2026-11-28',
    '# count: 0',
    'use\tform\twording',
  ]
  const names = Object.keys(uses).sort(byCodeUnits)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
  return `${[...lines, ...(names as readonly Use[]).flatMap(partOf)].join('\n')}\n`
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1
}

function partOf(use: Use): readonly string[] {
  const entry: UseEntry = uses[use]
  const lacks = typeof entry.lacks === 'string' ? [`#   May be missing: ${entry.lacks}.`] : []
  const rows = entry.forms.flatMap((form) =>
    (entry.like[form] ?? []).map((wording) => `#\t${use}\t${form}\t${wording}`),
  )
  return ['#', `# ${use}: ${entry.what}. Form: ${entry.forms.join(', ')}.`, ...lacks, ...rows]
}
