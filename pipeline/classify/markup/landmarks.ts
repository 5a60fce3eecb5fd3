import type {Element} from '../../tree/page.ts'
import type {Role} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {ElementColumns} from '../model/page/elements.ts'

/** A part of a page whose class, id or role shows what stands in it, wherever it is. */
export interface Landmark {
  /** `<file>/<what-it-saw>`. */
  readonly id: string
  readonly role: Role
  /** Log-odds in nats. */
  readonly weight: number
  readonly reason: string
  readonly names: RegExp
  readonly examples: {readonly yes: readonly string[]; readonly no: readonly string[]}
}

export const embeddedPost = 'places/embedded-post'

/** Parts that are known by name; the first that holds counts. */
export const landmarks: readonly Landmark[] = [
  {
    id: 'places/comments',
    role: 'comments',
    weight: 4,
    reason: 'Stands where the page names comments of readers',
    names:
      /\bcomments?(?:$|[\s_-]|list|body|text|content|thread|block|section|area|wrap)|commentlist|disqus|livefyre|\brespond\b|kommentar|komentar|kommentti|kommentit|comentario|hozzaszol|commentaire|viafoura|discussion-?thread/i,
    examples: {
      yes: ['comment even depth-1', 'komentarze', 'commentlist', 'comments-area', 'disqus_thread'],
      no: ['commentary', 'recommend-box', 'no-commented-code', 'uncommented'],
    },
  },
  {
    id: 'places/consent',
    role: 'legal',
    weight: 4,
    reason: 'Stands where the page names cookies or consent',
    names:
      /cookie|consent|onetrust|\bot-(?:sdk|pc|cat)|optanon|gdpr|didomi|usercentrics|sp_message|truste|iubenda|borlabs|\bcky-|\bcli-(?:tab|modal|bar)|qc-cmp|cmpbox|cmp-?(?:banner|modal)/i,
    examples: {
      yes: ['ot-sdk-container', 'cookie-banner', 'cky-modal', 'gdpr-notice'],
      no: ['cmp-text', 'content', 'cook-book', 'article-consequences'],
    },
  },
  {
    id: embeddedPost,
    role: 'related',
    weight: 3,
    reason: 'Is a post of another site that the page embeds',
    names:
      /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|reddit-(?:embed|card)|telegram-post)\b/i,
    examples: {
      yes: ['twitter-tweet', 'instagram-media', 'bluesky-embed'],
      no: ['twitter-share', 'instagram', 'tweetable-quote'],
    },
  },
  {
    id: 'places/box',
    role: 'related',
    weight: 3,
    reason: 'Stands in a box of facts beside the text',
    names: /\b(?:info|fact|faq)[_-]?box\b|\bfact-?box|\binfobox|\bexpandable-?box/i,
    examples: {
      yes: ['infobox', 'fact-box', 'article-body-infobox', 'expandable-box__content'],
      no: ['box', 'checkbox', 'factory-boxes', 'information'],
    },
  },
]

const {landmarkOutside, landmarkInside} = tuned('page')
const wholes: readonly string[] = ['html', 'body', 'main']
const aComment = /\bcomment(?:$|[\s_])|\bcomment-body/i

/**
 * The landmark that each element of a page stands in, by its place in `landmarks`; −1 for none.
 *
 * Leaves alone the page itself and its article, whatever their names: many are named for whether readers
 * may comment. Leaves alone a landmark that holds nearly all prose of the page.
 */
export function landmarkOf(
  elements: readonly Element[],
  {prose, parent}: ElementColumns,
): Int8Array {
  const known = new Map<string, number>()
  const found = new Int8Array(elements.length)
  const inside = landmarks.map(() => 0)
  for (let e = 0; e < elements.length; e += 1) {
    const element = elements[e]
    const outer = found[parent[e] ?? -1] ?? -1
    const own = outer < 0 && element !== undefined ? namedBy(element, known) : -1
    found[e] = Math.max(outer, own)
    if (own >= 0) inside[own] = (inside[own] ?? 0) + (prose[e] ?? 0)
  }
  const all = prose[0] ?? 0
  const open = inside.map((words) => all - words >= landmarkOutside || words < landmarkInside * all)
  return found.map((landmark) => (open[landmark] === true ? landmark : -1))
}

/** The landmark that an element’s own names show; −1 for none. */
function namedBy({tag, attributes}: Element, known: Map<string, number>): number {
  const {class: classes = '', id = ''} = attributes
  if (wholes.includes(tag) || (tag === 'article' && !aComment.test(classes))) return -1
  const names = `${classes} ${id}`
  if (names === ' ') return -1
  const before = known.get(names)
  if (before !== undefined) return before
  const landmark = landmarks.findIndex((each) => each.names.test(names))
  known.set(names, landmark)
  return landmark
}
