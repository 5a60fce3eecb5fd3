import {type Uses, word} from './use-entry.ts'

/** Words of captions and of credits of pictures. */
export const pictures = {
  'noun-article': {
    what: 'Articles and demonstratives before the word for a picture',
    forms: word,
    like: {word: ['the', 'this']},
    lacks: {ja: 'Has none', tr: 'Has none'},
  },
  'caption-label': {
    what: 'Labels right before the words of a caption',
    forms: word,
    like: {word: ['caption', 'image caption']},
  },
  'credit-link': {
    what: 'Small words inside a credit',
    forms: word,
    like: {word: ['for', 'via']},
    lacks: {ja: 'Written with strokes', tr: 'Written with strokes'},
  },
  for: {
    what: 'The word between a photographer and the outlet that the picture was made for',
    forms: word,
    like: {word: ['for']},
    lacks: {ja: 'Written with strokes', tr: 'Endings express it'},
  },
  'left-to-right': {
    what: 'Phrases with which a caption describes who stands where',
    forms: word,
    like: {word: ['from left to right', 'pictured above']},
  },
  newspaper: {
    what: 'Words in the names of newspapers and broadcasters',
    forms: word,
    like: {word: ['times', 'herald']},
  },
  picture: {
    what: 'Words for a picture in a caption that describes what it shows',
    forms: word,
    like: {word: ['photo', 'screenshot', 'map']},
  },
  'picture-agency': {
    what: 'Agencies of pictures, which are no news agencies',
    forms: word,
    like: {},
  },
  'picture-by': {
    what: 'Words between the label of a picture and the name of its maker',
    forms: word,
    like: {word: ['by', 'courtesy of']},
    lacks: {ja: 'Written with a colon or a stroke', tr: 'Written with a colon'},
  },
  'picture-credit': {
    what: 'Words behind the label of a picture, before a colon or another sign',
    forms: word,
    like: {word: ['credit', 'courtesy']},
    lacks: {ja: 'The label is one word', tr: 'The label is one word'},
  },
  'picture-kind': {
    what: 'Kinds of pictures that stand before the word for one',
    forms: word,
    like: {word: ['file', 'satellite']},
    lacks: 'it follows the word or is part of it in most languages',
  },
  'picture-label': {
    what: 'Labels of pictures and of those who made them',
    forms: word,
    like: {word: ['photo', 'credit']},
  },
  'picture-shows': {
    what: 'Verbs right behind the word for a picture in its caption',
    forms: word,
    like: {word: ['shows', 'taken']},
    lacks: {ja: 'The verb stands last', tr: 'The verb stands last'},
  },
  'picture-wire': {
    what: 'News agencies whose pictures are printed widely',
    forms: word,
    like: {},
  },
  'seen-in-picture': {
    what: 'Words with which a caption says in which picture its subject is seen',
    forms: word,
    like: {word: [', seen here', 'in this file picture']},
    lacks: {ja: 'A label says it'},
  },
  side: {
    what: 'Sides of a picture, between commas',
    forms: word,
    like: {word: ['left', 'centre']},
  },
  'side-short': {
    what: 'Sides of a picture in brackets, mostly abbreviated',
    forms: word,
    like: {word: ['l', 'from left']},
  },
  'file-photo': {
    what: 'Words behind a caption for a picture from the archive',
    forms: word,
    like: {word: ['file photo', 'archive photo']},
  },
} as const satisfies Uses
