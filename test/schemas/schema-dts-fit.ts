import type {NewsArticle as Published, Thing, WithContext} from 'schema-dts'
import type {NewsArticle} from '../../pipeline/tree/generated/news-article.ts'

/** A type that must be `true` to compile. */
type Holds<T extends true> = T

type IsNever<T> = [T] extends [never] ? true : false

type KeysOf<U> = U extends unknown ? keyof U : never

type NodeOf<N extends string> = Extract<Thing, {'@type': N}>

/** The keys of a node, and of the nodes in it, that the published types of its `@type` lack. */
type Stray<A> = A extends readonly (infer E)[]
  ? Stray<E>
  : A extends {'@type': infer N extends string}
    ? Exclude<keyof A, KeysOf<NodeOf<N>> | '@context'> | {[K in keyof A]-?: Stray<A[K]>}[keyof A]
    : never

/**
 * What must hold of an article type: it has values at all, every value is a published NewsArticle,
 * and no key is unknown to schema.org. The second alone is true of `never` and blind to extra keys.
 */
export interface Fit<Article> {
  readonly notEmpty: IsNever<Article> extends false ? true : false
  readonly fits: Article extends WithContext<Published> ? true : false
  readonly noStray: IsNever<Stray<Article>>
}

export type Fits = Holds<Fit<NewsArticle>['notEmpty' | 'fits' | 'noStray']>
