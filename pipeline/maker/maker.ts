import {shippedForHeadlines} from '../classify/model/headline/model.ts'
import {shippedForPages} from '../classify/model/page/model.ts'
import {shippedForText} from '../classify/model/text/model.ts'
import {rules} from '../classify/rules/index.ts'
import {tokenRules, wordRules} from '../correct/rules.ts'
import {glued} from '../extract/spans/run-in-byline.ts'
import {storyEnds} from '../extract/spans/story-end.ts'
import {teasers} from '../extract/spans/teaser.ts'
import {namesOfTables, tableLinesOf} from '../language/load.ts'
import {loadModel, models} from '../models/load.ts'
import {datelines} from '../parse/datelines.ts'
import {easternDatelines} from '../parse/eastern-datelines.ts'
import {resources} from '../resources/resources.ts'
import {canonical} from '../text/canonical.ts'
import {lazy} from '../text/lazy.ts'
import type {Audit} from '../tree/generated/audit.ts'
import type {UserRule} from '../tree/user-rules.ts'
import {areas, tuned} from '../tuning/load.ts'
import {shortDigestOf} from './digest.ts'
import {releaseOf} from './release.ts'

/** Release and digests of what a document was made with. */
export type Maker = NonNullable<Audit['maker']>

/** What a caller may put beside or in the place of what comes with Copydesk. */
export interface Replacements {
  readonly rules?: readonly UserRule[] | undefined
  readonly model?: object | undefined
  readonly headlineModel?: object | undefined
  readonly pageModel?: object | undefined
}

/** Not a language, but what one is made from. */
const template = 'TEMPLATE'

/**
 * What made a document: the release, and digests of the models, the tables of words, the rules and
 * the tuned numbers. Two audits with the same maker and the same options were made by the same line.
 *
 * Digests are of content, not of files: a path, a time, a card or a line break of another system
 * changes none, so that the source tree, the package and the bundle have the same.
 *
 * @param replacements
 *   Rules of the user have a digest of their own; a model of the caller has none, so that
 *   `models` is absent.
 */
export function makerOf({rules: own, model, headlineModel, pageModel}: Replacements = {}): Maker {
  const {models: learned, ...rest} = shipped()
  return {
    ...rest,
    ...(isOurs(model, shippedForText) &&
    isOurs(headlineModel, shippedForHeadlines) &&
    isOurs(pageModel, shippedForPages)
      ? {models: learned}
      : {}),
    ...(own === undefined || own.length === 0 ? {} : {userRules: shortDigestOf([canonical(own)])}),
  }
}

function isOurs(model: object | undefined, ours: () => object): boolean {
  return model === undefined || model === ours()
}

/** The maker of a release without anything of a caller. */
type Shipped = Maker & Required<Pick<Maker, 'models'>>

const shipped = lazy((): Shipped => {
  const made = resources.made('made/maker')
  return made === undefined ? shippedMaker() : JSON.parse(new TextDecoder().decode(made))
})

/** The maker that this release is, from its sources: the build keeps it, since digests read every table. */
export const shippedMaker = (): Shipped => ({
  release: releaseOf(),
  models: shortDigestOf(models.map((name) => JSON.stringify(weightsOf(loadModel(name))))),
  language: shortDigestOf(tables()),
  rules: shortDigestOf([...ruleLists.flat()].map(printed)),
  // How answers of a search are ranked does not bear on an audit.
  tuning: shortDigestOf(
    areas.filter((area) => area !== 'search').map((area) => canonical({[area]: tuned(area)})),
  ),
})

const ruleLists: readonly (readonly object[])[] = [
  rules,
  datelines,
  easternDatelines,
  glued,
  storyEnds,
  teasers,
  tokenRules,
  wordRules,
]

/** What a rule states of itself: id, role, weight, pass, reason, examples. Its code belongs to the release. */
function printed(rule: object): string {
  const data: unknown = JSON.parse(JSON.stringify(rule))
  return canonical(data)
}

/** A model without its card. */
function weightsOf(model: unknown): unknown {
  return typeof model === 'object' ? {...model, card: undefined} : model
}

/** Header and rows of every table of words, without the cards. */
function tables(): readonly string[] {
  const names = namesOfTables().filter((name) => name !== template)
  return names.flatMap((name) => [name, ...tableLinesOf(name)])
}
