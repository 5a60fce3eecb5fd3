import {workBesideAuthors} from '../../parse/credits.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim, Picture} from '../../tree/claims.ts'
import {passedOver, witnessOf} from '../ballot/claims.ts'
import type {Document} from '../document/types.ts'
import {type CaptionedPicture, captionedPictures} from '../witnesses/captions.ts'
import {
  type NamedPicture,
  shownPicture,
  statedPictures,
  widest,
} from '../witnesses/stated-pictures.ts'

/**
 * `image`: the lead picture that the structured data names, of several sizes the widest, else that of
 * OpenGraph, else the one that is shown at the head of the article; with the caption that stands above
 * the story when it has none; then the pictures that other captions describe.
 */
export function readImage(document: Document): readonly Claim<'image'>[] {
  const captions = captionedPictures(document)
  const stated = statedPictures(document)
  const named = stated.length > 0 ? stated : shownPicture(document)
  const lead = widest(named)
  if (lead === undefined) return captionsAlone(captions)
  const own = captionOf(document, lead, captions)
  const credit = creditOf(own?.picture) ?? creditOf(lead.picture) ?? creditInByline(document)
  const others = captions.filter((each) => each !== own).map(({picture}) => picture)
  return [
    {
      field: 'image',
      value: [{...own?.picture, ...lead.picture, ...credit?.picture}, ...others],
      rule: `image/${lead.statement.source}`,
      reason:
        stated.length > 0 ? 'The page names its picture' : 'The picture at the head of the article',
      at: [...placesOf(captions), ...(credit?.at === undefined ? [] : [credit.at])],
      from: [witnessOf(lead.statement)],
      passedOver: named
        .filter(({picture}) => picture.url !== lead.picture.url)
        .map(({statement}) =>
          passedOver(statement, 'Another picture, or another size of it, counts first'),
        ),
    },
  ]
}

function placesOf(captions: readonly CaptionedPicture[]): readonly Range[] {
  return captions.flatMap(({at, credit}) => (credit === undefined ? [at] : [at, credit]))
}

function captionsAlone(captions: readonly CaptionedPicture[]): readonly Claim<'image'>[] {
  if (captions.length === 0) return []
  return [
    {
      field: 'image',
      value: captions.map(({picture}) => picture),
      rule: 'image/caption',
      reason: 'A line that describes or credits a picture',
      at: placesOf(captions),
      passedOver: [],
    },
  ]
}

/** The caption of the lead picture: the one that the page states, else the one between headline and story. */
function captionOf(
  document: Document,
  {picture}: NamedPicture,
  captions: readonly CaptionedPicture[],
): CaptionedPicture | undefined {
  const key = keyOf(picture.caption ?? '')
  if (key !== '') return captions.find((each) => keyOf(each.picture.caption ?? '') === key)
  const [first] = captions
  const {title} = document.head()
  const isAbove =
    first !== undefined &&
    title !== undefined &&
    first.at.start >= title.at.end &&
    first.at.end <= document.body().start
  return isAbove ? first : undefined
}

/** The credit of the lead picture, and the line that gives it where that is no caption. */
interface LeadCredit {
  readonly picture: Pick<Picture, 'creditText'>
  readonly at?: Range
}

function creditOf(picture: Picture | undefined): LeadCredit | undefined {
  return picture?.creditText === undefined ? undefined : {picture: {creditText: picture.creditText}}
}

/** The one person whom a byline names as who made the pictures. */
function creditInByline({tree, textOf}: Document): LeadCredit | undefined {
  const found = blocksOf(tree)
    .filter(({data}) => data.role === 'byline')
    .flatMap(({at}) =>
      workBesideAuthors(textOf(at)).flatMap(({agents, pictured}) =>
        pictured === true ? agents.map(({name}) => ({picture: {creditText: name}, at})) : [],
      ),
    )
  return found.length === 1 ? found[0] : undefined
}
