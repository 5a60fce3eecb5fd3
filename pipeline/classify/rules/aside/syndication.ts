import {oneOf, wordIn} from '../../../language/words.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule} from '../../context/rule.ts'
import {afterWording, holdsWording, opensWith} from '../../context/wording.ts'

const firstPrinted = new RegExp(
  String.raw`^\(?${wordIn('this-story')}.{0,80}${wordIn('first-printed')}`,
  'u',
)
const newsRow = new RegExp(`^${oneOf('read-all')}.*${wordIn('news-name')}`, 'u')
const news = new RegExp(wordIn('news-name'), 'u')
const listSign = /[,|&]/
const {syndicationTopics: kindsOfNews} = tuned('text')
const listed = /^\s*(?:\b|(?=\p{Lo}))/u
const feedSentence = new RegExp(`^${wordIn('feed-sentence')}`, 'u')
const unedited = new RegExp(oneOf('unedited'), 'u')

/** Notices of wires and aggregators, with their calls to read all the news. */
export const syndication: readonly Rule[] = [
  {
    id: 'syndication/read-all',
    role: 'syndication',
    weight: 5,
    pass: 'alone',
    reason: 'Opens with “read all” and goes on to name kinds of news',
    needs: {most: 40, all: ['news']},
    test: ({lower}) => newsRow.test(lower),
    examples: {
      yes: [
        'Read all Latest news, Trending News, Cricket News, Bollywood News,',
        'Read all the latest news here',
      ],
      no: ['Read all about it, the boys cried.', 'Reading all the news took her an hour.'],
    },
  },
  {
    id: 'syndication/kinds-of-news',
    role: 'syndication',
    weight: 3,
    pass: 'alone',
    reason: 'A list of three or more kinds of “news”',
    needs: {most: 45, all: ['news']},
    test: ({lower}) => lower.split('.').some(listsNews),
    examples: {
      yes: ['Get Breaking News, Sports News, Film News and more'],
      no: [
        'The news, she felt, was old news to all but the news desk of the paper, which printed it on Monday with a picture of the bridge and a map of the river, and then again on Tuesday, with a longer text about the cost of it all.',
      ],
    },
  },
  {
    id: 'syndication/unedited',
    role: 'syndication',
    weight: 5,
    pass: 'alone',
    reason: 'Says that the story came from a feed and was not edited',
    needs: {most: 70, all: ['feed']},
    test: ({lower}) => unedited.test(lower),
    examples: {
      yes: [
        '(This story has not been edited by our staff and is published from a syndicated feed.)',
      ],
      no: ['The tapes have not been released by the court.'],
    },
  },
  {
    id: 'syndication/opens',
    role: 'syndication',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason:
      'Opens like a notice of where the story was first printed, or a call to read the latest',
    needs: {most: 60},
    test: (view) => opensWith('syndication')(view) && holdsWording('syndication')(view),
    examples: {
      yes: [
        'The post Ferry back in port appeared first on Harbour Post.',
        'For all the latest news, visit our site',
      ],
      no: ['The post was blown down by the gale.'],
    },
  },
  {
    id: 'syndication/source-line',
    role: 'syndication',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason: 'A short line that names where the text was taken from',
    needs: {most: 12},
    test: (view) =>
      opensWith('syndication')(view) &&
      listed.test(afterWording(view, 'syndication') ?? '') &&
      !feedSentence.test(view.lower),
    examples: {
      yes: [
        'Source: Harbour Post',
        'Originally published on Harbour Post',
        '配信元：港新聞',
        'Stay tuned for more updates',
      ],
      no: ['The post is vacant.', 'Sources close to the harbour were silent.'],
    },
  },
  {
    id: 'syndication/first-printed',
    role: 'syndication',
    weight: 5,
    pass: 'alone',
    reason: 'Says when or where this report was first published',
    needs: {most: 50},
    test: ({lower}) => firstPrinted.test(lower),
    examples: {
      yes: [
        'This report by the agency was first published Feb. 12, 2025.',
        'This article was originally published in the Harbour Post.',
        'Dieser Artikel erschien zuerst im Hafenblatt.',
        'Este artículo se publicó originalmente en El Muelle.',
      ],
      no: ['The report was first published in 1921, when the quay was new.'],
    },
  },
  {
    id: 'syndication/outlet-speaks',
    role: 'syndication',
    weight: 6,
    pass: 'alone',
    beside: true,
    reason:
      'The outlet says that the story came from a feed, or calls on its reader to read all the news',
    test: ({outlet}) => outlet === 'feed',
    examples: {
      yes: [
        '(This story has not been edited by our staff and is published from a syndicated feed.)',
        'Get all the latest news of the harbour, breaking news and top stories on our site.',
      ],
      no: [
        'The report had not been edited by the council, and its errors stood.',
        'Get the latest figures before the vote, the mayor wrote.',
      ],
    },
  },
]

/** Three kinds of “news” or more in one sentence, with commas, bars or “&” between them. */
function listsNews(sentence: string): boolean {
  return sentence.split(listSign).filter((part) => news.test(part)).length >= kindsOfNews
}
