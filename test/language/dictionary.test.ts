import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isCommon, isHashOfCommon, isVeryCommon} from '../../pipeline/language/common-words.ts'
import {isEnglish, isListed} from '../../pipeline/language/dictionary.ts'
import {functionWords, languagesOf} from '../../pipeline/language/function-words.ts'
import {dictionaryOf, stemsOf} from '../../pipeline/language/hunspell.ts'
import {load} from '../../pipeline/language/load.ts'
import {correctionOf, misspellingHashes} from '../../pipeline/language/misspellings.ts'
import {isName} from '../../pipeline/language/name-list.ts'
import {hashOf} from '../../pipeline/text/hash.ts'

test('the dictionaries know American and British forms, and names by their capital', () => {
  for (const word of ['color', 'colour', 'organised', 'China', 'CHINA', 'The', 'unhappiness']) {
    assert.equal(isEnglish(word), true, word)
  }
  for (const word of ['china’sx', 'goverment', 'recieve', 'london', 'Kihsida']) {
    assert.equal(isEnglish(word), false, word)
  }
})

test('the large list knows rare words, in any case', () => {
  assert.equal(isEnglish('aardwolves') || isListed('aardwolves'), true)
  assert.equal(isListed('Zymurgies'), true)
  assert.equal(isListed('goverment'), false)
})

test('a dictionary takes suffixes and prefixes off', () => {
  const rules =
    'PFX U Y 1\nPFX U   0     un         .\nSFX D Y 2\nSFX D   0     d          e\nSFX D   y     ied        [^aeiou]y\n'
  const knows = dictionaryOf(rules, (stem) => stemsOf('2\ntie/UD\ncarry/D\n').get(stem))
  for (const word of ['tie', 'tied', 'untie', 'untied', 'carried']) assert.ok(knows(word), word)
  for (const word of ['uncarry', 'carryd', 'tieed', 'Tie', ''])
    assert.equal(knows(word), false, word)
})

test('the list of misspellings gives one correction or none', () => {
  assert.equal(correctionOf('goverment'), 'government')
  assert.equal(correctionOf('government'), undefined)
  assert.equal(correctionOf('aache'), undefined)
  assert.equal(misspellingHashes().has(hashOf('Goverment')), true)
})

test('every listed misspelling is no word, and its correction is one', () => {
  for (const {misspelling, correction} of load('misspellings', ['misspelling', 'correction'])
    .rows) {
    // The large list has short words that are in no dictionary: wich
    const isWord = misspelling.length < 5 ? isEnglish(misspelling) : isListed(misspelling)
    assert.equal(isWord, false, misspelling)
    assert.equal(isEnglish(correction), true, correction)
  }
})

test('common words are known by their hash, in any case, and most others are not', () => {
  for (const word of ['colour', 'color', 'government', 'settlement']) {
    assert.equal(isCommon(word), true, word)
    assert.equal(isHashOfCommon(hashOf(word.toUpperCase())), true, word)
  }
  for (const word of ['goverment', 'aardwolves', 'kihsida']) {
    assert.equal(isCommon(word), false, word)
    assert.equal(isHashOfCommon(hashOf(word)), false, word)
  }
  assert.equal(isVeryCommon('government'), true)
  assert.equal(isVeryCommon('novella'), false)
})

test('names are known in any case', () => {
  assert.equal(isName('Aamodt'), true)
  assert.equal(isName('abbvie'), true)
  assert.equal(isName('goverment'), false)
})

test('function words tell their languages', () => {
  assert.equal(languagesOf(hashOf('The')), 1)
  assert.equal(languagesOf(hashOf('und')), 2)
  assert.equal(languagesOf(hashOf('Kishida')), 0)
  assert.ok(functionWords('en', 'never-doubled').has('the'))
  assert.equal(functionWords('de', 'never-doubled').has('die'), false)
})
