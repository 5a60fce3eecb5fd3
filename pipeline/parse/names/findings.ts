import type {Trust} from './person.ts'

/** Facts about the names of a line that are known beforehand. */
export interface KnownNames {
  readonly trust: Trust
  /** The page states that the name is an organization’s. */
  readonly organization?: boolean
  /** Names of the site and its publisher, as `keyOf` compares them. */
  readonly sites?: ReadonlySet<string>
}

/** What a part of a byline turns out to be. */
export type Finding =
  | {
      readonly kind: 'person'
      readonly name: string
      readonly jobTitle?: string
      readonly titled?: boolean
    }
  | {readonly kind: 'organization'; readonly name: string}
  | {readonly kind: 'job'; readonly title: string}
  | {readonly kind: 'generation'; readonly text: string}
  | {readonly kind: 'degree' | 'nothing'}
