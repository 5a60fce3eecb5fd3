import type {Role} from '../../tree/roles.ts'
import {lineForms, type UseEntry} from './use-entry.ts'

/** Wordings of lines that give a block its role; the use is the role. */
export const roleUses = {
  advert: {
    what: 'Marks of advertising, and calls to read on behind it',
    forms: lineForms,
    like: {
      whole: ['advertisement', 'sponsored content'],
      opens: ['promoted by', 'story continues'],
    },
  },
  bio: {
    what: 'Parts of a note about the author',
    forms: lineForms,
    like: {whole: ['about the author'], opens: ['the author is'], holds: ['can be reached at']},
  },
  byline: {
    what: 'Openings of a line that names the authors, and desks that stand in their place',
    forms: lineForms,
    like: {whole: ['staff reporter'], opens: ['by ', 'author:', 'written by']},
  },
  caption: {
    what: 'Labels of pictures and of those who made them',
    forms: lineForms,
    like: {opens: ['file photo'], holds: ['getty images']},
  },
  comments: {
    what: 'Furniture of a comment section, and calls to comment',
    forms: lineForms,
    like: {
      whole: ['leave a reply'],
      opens: ['join the conversation'],
      holds: ['leave a comment below'],
    },
  },
  contributors: {
    what: 'Openings of a line that names who else reported or edited',
    forms: lineForms,
    like: {opens: ['additional reporting by', 'editing by']},
  },
  correction: {
    what: 'Openings of a correction or of a note by the editors',
    forms: lineForms,
    like: {opens: ['correction:', 'an earlier version of this']},
  },
  follow: {
    what: 'Calls to follow the publisher on networks and in apps',
    forms: lineForms,
    like: {whole: ['follow us'], opens: ['follow us'], holds: ['download our app']},
  },
  legal: {
    what: 'Copyright, terms, cookies and disclaimers',
    forms: lineForms,
    like: {whole: ['terms of use'], opens: ['copyright ©'], holds: ['all rights reserved']},
  },
  navigation: {
    what: 'Menus, paths, buttons and links of a page',
    forms: lineForms,
    like: {whole: ['home', 'skip to content'], opens: ['back to ', 'skip to ']},
  },
  newsletter: {
    what: 'Calls to subscribe to letters by mail',
    forms: lineForms,
    like: {whole: ['subscribe'], opens: ['sign up for our'], holds: ['straight to your inbox']},
  },
  paywall: {
    what: 'Offers of subscriptions, and refusals to readers who have none',
    forms: lineForms,
    like: {
      opens: ['already a subscriber'],
      holds: ['for subscribers only'],
    },
  },
  promo: {
    what: 'Calls to read another story in the middle of this one',
    forms: lineForms,
    like: {whole: ['read more'], opens: ['read also', 'see also']},
  },
  related: {
    what: 'Headings of lists of other stories',
    forms: lineForms,
    like: {whole: ['related articles', 'most read']},
  },
  share: {
    what: 'Buttons that share, save, print or read aloud',
    forms: lineForms,
    like: {whole: ['share', 'copy link'], opens: ['share on']},
  },
  syndication: {
    what: 'Notices that a story came from a feed or stood elsewhere first',
    forms: lineForms,
    like: {opens: ['originally published on'], holds: ['from a syndicated feed']},
  },
  tags: {
    what: 'Labels of the topics of a story',
    forms: lineForms,
    like: {whole: ['topics'], opens: ['tags:', 'filed under']},
  },
  timestamp: {
    what: 'Openings of a line of times that do not say whether of publication or of a change',
    forms: lineForms,
    like: {opens: ['date:', 'created']},
  },
} as const satisfies Partial<Record<Role, UseEntry>>
