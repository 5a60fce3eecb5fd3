import {type Uses, word, wordOrStem} from './use-entry.ts'

/** Words of furniture and of labels. */
export const lines = {
  'addresses-too': {
    what: 'Words that address the reader politely and mean “their” or “us” as well',
    forms: word,
    like: {word: ['us']},
    lacks: {ja: 'Pronouns are left out where they are clear', tr: 'Endings of verbs say it'},
  },
  app: {
    what: 'An app of the publisher',
    forms: word,
    like: {word: ['app']},
  },
  'app-store': {
    what: 'Where apps and feeds of publishers are found, besides the networks',
    forms: word,
    like: {},
  },
  'comment-count': {
    what: 'Comments and replies beside a number',
    forms: word,
    like: {word: ['comments', 'reply']},
  },
  'feed-sentence': {
    what: 'Openings of the sentence that feeds add: “The post … appeared first on …”',
    forms: word,
    like: {word: ['the post']},
    lacks: {ja: 'Feeds add none', tr: 'Feeds add none'},
  },
  'first-printed': {
    what: 'Parts of a sentence that says where or when the story first appeared',
    forms: wordOrStem,
    like: {word: ['was first published', 'was originally published']},
  },
  'follow-on': {
    what: 'Words right behind a call to follow',
    forms: word,
    like: {word: ['on', 'channel']},
    lacks: {ja: 'The call stands last', tr: 'Endings express it'},
  },
  'get-app': {
    what: 'Calls to install an app, without the word for it',
    forms: word,
    like: {word: ['download the', 'get our']},
    lacks: {ja: 'The verb follows the app', tr: 'The verb follows the app'},
  },
  'headline-field': {
    what: 'Labels with a colon that exports and messages print before a headline',
    forms: word,
    like: {word: ['headline', 'title']},
  },
  'headline-label': {
    what: 'Labels that pages print in capitals before a headline',
    forms: word,
    like: {word: ['breaking', 'exclusive']},
  },
  home: {
    what: 'The front page, where a trail of sections begins',
    forms: word,
    like: {word: ['home']},
  },
  'before-place': {
    what: 'Words right before the name of a place',
    forms: word,
    like: {word: ['in', 'near']},
    lacks: {ja: 'Particles follow the name', tr: 'Endings express it'},
  },
  'legal-link': {
    what: 'Names of legal pages in a row of links',
    forms: word,
    like: {word: ['privacy', 'terms', 'imprint']},
  },
  'legal-part': {
    what: 'Words that stand behind another in the name of a legal page',
    forms: word,
    like: {word: ['policy', 'conditions']},
  },
  'minutes-short': {
    what: 'Abbreviations of minutes that stand alone with a number for the time that reading takes',
    forms: word,
    like: {word: ['min', 'mins']},
  },
  network: {
    what: 'Social networks that calls to follow name',
    forms: word,
    like: {},
  },
  'not-given': {
    what: 'What databases of news write where a field has no value',
    forms: word,
    like: {word: ['none available']},
    lacks: 'The databases write it in English',
  },
  platform: {
    what: 'Systems that sites are made with, which some sites name as their publisher',
    forms: word,
    like: {},
  },
  'news-name': {
    what: 'The word for news in lists of its kinds',
    forms: word,
    like: {word: ['news']},
    lacks: 'such lists are an idiom of sites in English',
  },
  'newsletter-name': {
    what: 'A letter by mail',
    forms: word,
    like: {word: ['newsletter', 'newsletters']},
  },
  offer: {
    what: 'Words of an offer of subscriptions',
    forms: wordOrStem,
    like: {word: ['full access', 'trial'], stem: ['subscri']},
  },
  'page-error': {
    what: 'Phrases with which a page reports that it cannot be shown',
    forms: word,
    like: {word: ['not found', 'access denied']},
  },
  page: {
    what: 'A page of several, before its number',
    forms: word,
    like: {word: ['page']},
  },
  'page-of': {
    what: 'Words between the number of a page and how many there are',
    forms: word,
    like: {word: ['of']},
    lacks: {ja: 'Written with a stroke', tr: 'Written with a stroke'},
  },
  per: {
    what: 'Words between a price and the time that it is for',
    forms: word,
    like: {word: ['a', 'per']},
    lacks: {ja: 'Written 月額, see `offer`', tr: 'Written aylık, see `offer`'},
  },
  period: {
    what: 'The time that a subscription’s price is for',
    forms: word,
    like: {word: ['week', 'month']},
    lacks: {ja: 'Written 月額, see `offer`'},
  },
  'read-all': {
    what: 'Openings of a call to read all the news',
    forms: word,
    like: {word: ['read all']},
    lacks: 'such calls are an idiom of sites in English',
  },
  'read-call': {
    what: 'Calls to read something else that boxes leave before two spaces and a title',
    forms: word,
    like: {word: ['read', 'also read']},
    lacks: {ja: 'Calls stand on lines of their own, see `promo`'},
  },
  reading: {
    what: 'Words behind the minutes that a story takes to read',
    forms: word,
    like: {word: ['read', 'reading']},
  },
  'reading-time': {
    what: 'Labels of the time that a story takes to read',
    forms: word,
    like: {word: ['reading time', 'read time']},
  },
  section: {
    what: 'Names of sections of a newspaper',
    forms: word,
    like: {word: ['politics', 'world news']},
  },
  'rights-reserved': {
    what: 'Phrases that claim the copyright of a text',
    forms: word,
    like: {word: ['rights reserved']},
  },
  'share-button': {
    what: 'Labels of buttons in a row that shares, besides the networks',
    forms: word,
    like: {word: ['share', 'copy link', 'print']},
  },
  'share-count': {
    what: 'Shares, views and likes behind a number',
    forms: word,
    like: {word: ['shares', 'views']},
  },
  'share-label': {
    what: 'Shares, views and likes before a number',
    forms: word,
    like: {},
    lacks: 'the number comes first in most languages',
  },
  'share-target': {
    what: 'Networks that buttons in a row that shares name',
    forms: word,
    like: {},
  },
  subscribe: {
    what: 'Calls to subscribe to a letter',
    forms: wordOrStem,
    like: {word: ['sign up', 'receive'], stem: ['subscri']},
  },
  'this-story': {
    what: 'The story, as a notice calls it at its beginning',
    forms: word,
    like: {word: ['this story', 'this report']},
  },
  'turn-on': {
    what: 'Verbs with which a page instructs the reader to turn scripts on',
    forms: wordOrStem,
    like: {word: ['enable', 'turn on']},
    lacks: {ja: 'The verb follows what is turned on', tr: 'The verb follows what is turned on'},
  },
  unedited: {
    what: 'Parts of a notice that a story came from a feed and was not edited',
    forms: word,
    like: {word: ['not been edited by', 'syndicated feed']},
    lacks: {ja: 'Feeds carry no such notice'},
  },
  untitled: {
    what: 'What editors of pages call a page that was given no title',
    forms: word,
    like: {word: ['untitled', 'untitled document']},
  },
  'page-word': {
    what: 'The word for a page of a paper, before its number, in full or cut short',
    forms: word,
    like: {word: ['page']},
    lacks: {ja: 'The number stands before the word'},
  },
  'page-jump': {
    what: 'Openings of a line of a paper that sends the reader to the page where the story goes on or comes from',
    forms: word,
    like: {word: ['continued on', 'please see']},
    lacks: {ja: 'The words stand behind the page'},
  },
  'story-count': {
    what: 'Labels with a colon of counts and controls beside a story: views, reads, the size of letters',
    forms: word,
    like: {word: ['views', 'font size']},
  },
  'subscribers-only': {
    what: 'Phrases that say that a story is for subscribers alone',
    forms: word,
    like: {word: ['for subscribers', 'subscribers only']},
  },
} as const satisfies Uses
