import {type Region, regions} from '../../tree/page.ts'

/** How elements of one name behave by the rendering and parsing rules of the HTML standard. */
export interface Tag {
  readonly name: string
  /** Begins and ends a line. */
  readonly block: boolean
  /** Set off from its neighbours by an empty line. */
  readonly margin: boolean
  /** Has no content. */
  readonly empty: boolean
  /** Stops the end tag of an inline element (`special` in the standard). */
  readonly special: boolean
  /** Stops end tags of elements around it (`scope` in the standard). */
  readonly scope: boolean
  /** A formatting element: it ends at its end tag, whatever is open in it. */
  readonly format: boolean
  /** Its text is never shown. */
  readonly mute: boolean
  /** Nothing in it is markup. */
  readonly raw: boolean
  /** Shown as something other than text, which separates the words beside it. */
  readonly replaced: boolean
  /** Allowed in the head of the page. */
  readonly head: boolean
  /** Ends an open paragraph. */
  readonly endsParagraph: boolean
  /** Bits of `regions` for its text. */
  readonly region: number
  /** 1 to 6 for a heading. */
  readonly level: number
}

type TagTrait = Exclude<keyof Tag, 'name' | 'region' | 'level'>

/** Names by trait. Source: html.spec.whatwg.org, 13.1.2, 13.2.4 to 13.2.6 and 15.3. */
const traits: Readonly<Record<TagTrait, string>> = {
  block:
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noscript ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp',
  margin:
    'blockquote dir dl fieldset figure h1 h2 h3 h4 h5 h6 hr listing menu ol p plaintext pre table ul xmp',
  empty:
    'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
  special:
    'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
  scope: 'applet caption html table td th marquee object template',
  format: 'a b big code em font i nobr s small strike strong tt u',
  mute: 'head iframe noembed noframes script style svg template title',
  raw: 'iframe noembed noframes script style textarea title xmp',
  replaced: 'audio canvas embed iframe img input object svg video',
  head: 'base basefont bgsound head html link meta noframes noscript script style template title',
  endsParagraph:
    'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
}

const regionNames: Readonly<Partial<Record<Region, string>>> = {
  header: 'header',
  footer: 'footer',
  nav: 'nav amp-sidebar',
  aside: 'aside',
  main: 'main',
  article: 'article',
  section: 'section',
  figure: 'figure',
  figcaption: 'figcaption',
  blockquote: 'blockquote q',
  list: 'dl menu ol ul',
  table: 'table',
  form: 'form',
  control: 'button datalist label option select textarea',
  heading: 'h1 h2 h3 h4 h5 h6',
  link: 'a',
  strong: 'b em i strong',
  verbatim: 'listing plaintext pre textarea xmp',
  hidden: 'audio canvas datalist noscript object rp video',
  dialog: 'dialog',
  address: 'address',
}

/** ARIA roles → parts of a page. Source: www.w3.org/TR/wai-aria. */
const ofRole: ReadonlyMap<string, Region> = new Map([
  ['article', 'article'],
  ['banner', 'header'],
  ['button', 'control'],
  ['complementary', 'aside'],
  ['contentinfo', 'footer'],
  ['dialog', 'dialog'],
  ['alertdialog', 'dialog'],
  ['figure', 'figure'],
  ['form', 'form'],
  ['heading', 'heading'],
  ['link', 'link'],
  ['list', 'list'],
  ['main', 'main'],
  ['menu', 'nav'],
  ['menubar', 'nav'],
  ['navigation', 'nav'],
  ['search', 'form'],
  ['tab', 'control'],
])

const headingName = /^h([1-6])$/
const sets = new Map(
  Object.entries(traits).map(([trait, names]) => [trait, new Set(names.split(' '))]),
)
const regionSets = Object.entries(regions).map(([region, bit]) => {
  const names = Object.entries(regionNames).find(([each]) => each === region)?.[1] ?? ''
  return [new Set(names.split(' ')), bit] as const
})
const table = new Map(
  Object.values({...traits, ...regionNames})
    .flatMap((names) => names.split(' '))
    .map((name) => [name, tagNamed(name)]),
)

/** How elements of a name behave; an unknown name is that of an inline element. */
export function tagOf(name: string): Tag {
  return table.get(name) ?? tagNamed(name)
}

/** The part of a page that an ARIA role stands for, as a bit of `regions`; 0 for none. */
export function regionOfRole(role: string): number {
  const region = ofRole.get(role.trim().toLowerCase())
  return region === undefined ? 0 : regions[region]
}

function tagNamed(name: string): Tag {
  const has = (trait: TagTrait): boolean => sets.get(trait)?.has(name) === true
  return {
    name,
    block: has('block'),
    margin: has('margin'),
    empty: has('empty'),
    special: has('special'),
    scope: has('scope'),
    format: has('format'),
    mute: has('mute'),
    raw: has('raw'),
    replaced: has('replaced'),
    head: has('head'),
    endsParagraph: has('endsParagraph'),
    region: regionOf(name),
    level: Number(headingName.exec(name)?.[1] ?? 0),
  }
}

function regionOf(name: string): number {
  let bits = 0
  for (const [names, bit] of regionSets) if (names.has(name)) bits += bit
  return bits
}
