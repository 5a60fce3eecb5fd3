import type {Trust} from './person.ts'

/** What is known of names beforehand. */
export interface KnownNames {
  readonly trust: Trust
  /** The page says that it is one of an organization. */
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
