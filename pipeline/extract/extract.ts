import {blocksOf} from '../tree/blocks.ts'
import type {Claim, Field} from '../tree/claims.ts'
import type {Nature} from '../tree/kinds.ts'
import type {Stage} from '../tree/line.ts'
import {fateOf} from '../tree/roles.ts'
import type {Corrected, Extracted, Note} from '../tree/types.ts'
import {abstain, type Fielding} from './chances/abstain.ts'
import {probabilityOf} from './chances/chance.ts'
import {placesIn} from './chances/place.ts'
import {contradictionsIn} from './contradictions/contradictions.ts'
import {natureOf} from './document/nature.ts'
import {refusePage} from './document/page-kind.ts'
import {qualityOf} from './document/quality.ts'
import {refuseText} from './document/text-kind.ts'
import type {Document} from './document/types.ts'
import {unusableAddresses} from './document/unusable-addresses.ts'
import {documentOf} from './document.ts'
import {readAccess} from './fields/access.ts'
import {readAddress} from './fields/address.ts'
import {readAuthor} from './fields/author.ts'
import {readContributors} from './fields/contributor.ts'
import {readCopyright} from './fields/copyright.ts'
import {readCorrection} from './fields/correction.ts'
import {readCredit} from './fields/credit.ts'
import {readDates} from './fields/dates.ts'
import {readDescription} from './fields/description.ts'
import {readHeadline} from './fields/headline.ts'
import {readImage} from './fields/image.ts'
import {readKeywords} from './fields/keywords.ts'
import {readLanguage} from './fields/language.ts'
import {readPlace} from './fields/place.ts'
import {readPublisher} from './fields/publisher.ts'
import {readRelated} from './fields/related.ts'
import {readSection} from './fields/section.ts'
import {readSource} from './fields/source.ts'
import {unreadStatements} from './fields/unread.ts'
import {mostCaptions, mostCorrections, mostKeywords} from './limits.ts'
import {span} from './spans/spans.ts'
import {withMembers} from './witnesses/members.ts'

/** Reads the fields of the article. Author of spans, claims and notes. */
export const extract: Stage<Corrected, Extracted> = extractWith({})

/** The same with options. */
export function extractWith({fields}: Fielding): Stage<Corrected, Extracted> {
  return {
    name: 'extract',
    run: (corrected): Extracted => {
      const tree = span(corrected)
      const document = documentOf(tree)
      const read = judged(
        claimsOf(document).map((claim) => withMembers(claim, tree.capture)),
        tree,
      )
      const whole = {start: 0, end: tree.capture.text.length}
      const {claims, withheld, notes} = abstain(read, whole, fields)
      const found = notesOf(document)
      const quality = qualityOf(tree)
      const nature = natureOf(
        tree,
        found.find(({level}) => level === 'fail'),
        isClosed(read),
      )
      return {
        ...tree,
        claims,
        ...(withheld.length === 0 ? {} : {withheld}),
        ...(quality === undefined ? {} : {quality}),
        ...(nature === undefined ? {} : {nature}),
        notes: [
          ...found,
          ...incompleteNotes(nature),
          ...fullFieldsOf(tree, claims),
          ...contradictionsIn(read, document),
          ...notes,
        ],
      }
    },
  }
}

/** The claims with their probabilities. */
function judged(claims: readonly Claim[], tree: Corrected): readonly Claim[] {
  const placeOf = placesIn(tree)
  return claims.map((claim) => {
    const probability = probabilityOf(claim, placeOf(claim))
    return probability === undefined ? claim : {...claim, probability}
  })
}

/** Whether the document states, or a line says, that it is for subscribers. */
function isClosed(claims: readonly Claim[]): boolean {
  return claims.some(({field, value}) => field === 'isAccessibleForFree' && value === false)
}

/** That the capture has only the beginning of its story. */
function incompleteNotes(nature: Nature | undefined): readonly Note[] {
  if (nature === undefined || nature.complete) return []
  const votes = nature.votes.filter(({kind}) => kind === 'stub' || kind === 'teaser')
  const why = votes.map(({reason}) => reason.charAt(0).toLowerCase() + reason.slice(1)).join('; ')
  const reason = `The story is not complete: ${why}. Capture it again where all of it is shown`
  return votes
    .slice(0, 1)
    .map(({at}) => ({rule: 'article/incomplete', level: 'message', reason, at}))
}

/** The fields of a document: what markup and feed state, what it shows and prints, weighed against each other. */
function claimsOf(document: Document): readonly Claim[] {
  const language = readLanguage(document)
  const headline = readHeadline(document)
  const author = readAuthor(document)
  return [
    ...readAddress(document),
    ...readRelated(document),
    ...headline,
    ...readDescription(document, headline[0]?.value),
    ...readSection(document),
    ...readKeywords(document),
    ...language,
    ...readPlace(document),
    ...readDates(document, language[0]?.value),
    ...author,
    ...readContributors(document, author[0]?.value ?? []),
    ...readPublisher(document),
    ...readSource(document),
    ...readCredit(document),
    ...readCopyright(document),
    ...readCorrection(document),
    ...readImage(document),
    ...readAccess(document),
  ]
}

/** What the document as a whole is wanting. */
function notesOf(document: Document): readonly Note[] {
  const {tree, address} = document
  const blocks = blocksOf(tree)
  const at = {start: 0, end: tree.capture.text.length}
  if (blocks.length === 0) {
    // The reader knows better why there is nothing.
    if (tree.capture.page?.remarks.some(({level}) => level === 'fail')) return []
    const reason =
      'Nothing to read: the capture is empty or holds only white space. Capture the document again'
    return [{rule: 'article/empty', level: 'fail', reason, at}]
  }
  const text = refuseText(tree)
  if (text !== undefined) return [text]
  if (!blocks.some(({data}) => fateOf[data.role] === 'body')) {
    const reason = `No article: all ${blocks.length} blocks are furniture or fields. Check that the page was captured whole`
    return [{rule: 'article/furniture-only', level: 'fail', reason, at}]
  }
  const refused = refusePage(tree)
  if (refused !== undefined) return [refused]
  return [...unusableAddresses(tree.capture, address()), ...unreadStatements(document)]
}

/** Fields that hold as many values as they may: others may have been left out, and stand in the tiles alone. */
const most: Readonly<Partial<Record<Field, number>>> = {
  image: mostCaptions,
  correction: mostCorrections,
  keywords: mostKeywords,
}

function fullFieldsOf({capture}: Corrected, claims: readonly Claim[]): readonly Note[] {
  const at = {start: 0, end: capture.text.length}
  return claims.flatMap(({field, value}) => {
    const limit = most[field]
    if (limit === undefined || !Array.isArray(value) || value.length < limit) return []
    const reason = `The article holds ${limit} values of \`${field}\`, as many as it may; further ones are left out. Read them in the audit`
    return [{rule: 'article/full-field', level: 'message', reason, at}]
  })
}
