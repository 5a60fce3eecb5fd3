import {withInertBody} from './compile/inert-body.ts'
import {mostRounds} from './compile/limits.ts'
import {withoutMisfits} from './compile/misfits.ts'
import {newsArticle} from './compile/news-article.ts'
import type {NewsArticle} from './tree/generated/news-article.ts'
import {inStep} from './tree/step-errors.ts'
import type {Extracted, Note} from './tree/types.ts'
import {type Problem, type ValidateOptions, validateArticle} from './validate/validate.ts'

/** A tree with the article made from it, and notes on what its schema did not take. */
interface Fitting {
  readonly tree: Extracted
  /** Absent without a body. */
  readonly article?: NewsArticle
  readonly notes: readonly Note[]
}

/**
 * The article of a tree. What its schema does not take of a field is cleaned or left out, and the body is
 * made plain: a document is never rejected for the form of a value.
 */
export function fittedTo(extracted: Extracted, options: ValidateOptions): Fitting {
  let tree = extracted
  const notes: Note[] = []
  for (let round = 1; ; round += 1) {
    const article = compiled(tree)
    if (article === undefined) return {tree, notes: [...notes, ...withoutBody(tree)]}
    const problems = inStep('validate', () => validateArticle(article, options))
    const misfits = problems.filter(({severity}) => severity === 'error')
    if (misfits.length === 0 || round > mostRounds) {
      return {tree, article, notes: [...notes, ...notesOf(problems, tree)]}
    }
    const fitted = withoutMisfits(withInertBody(tree), misfits, round === mostRounds)
    tree = fitted.tree
    notes.push(...fitted.notes)
  }
}

/** The note on a document whose body is empty once it is mended, when no other note says so. */
function withoutBody({capture, notes}: Extracted): readonly Note[] {
  if ([...notes, ...(capture.page?.remarks ?? [])].some(({level}) => level === 'fail')) return []
  const reason =
    'No article: nothing of the body is visible text. Check that the document was captured whole'
  const at = {start: 0, end: capture.text.length}
  return [{rule: 'article/empty-body', level: 'fail', reason, at}]
}

function compiled(tree: Extracted): NewsArticle | undefined {
  return inStep('compile', () => newsArticle(tree))
}

function notesOf(problems: readonly Problem[], tree: Extracted): readonly Note[] {
  const at = {start: 0, end: tree.capture.text.length}
  return problems.map(({rule, severity, message, pointer}) => ({
    rule,
    level: severity === 'error' ? 'fail' : 'message',
    reason: `${pointer} ${message}`,
    at,
  }))
}
