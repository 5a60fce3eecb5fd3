export {classify, classifyWith, type Judging} from './classify/classify.ts'
export {type Leaf, leafOf, type Templates, templatesOf} from './classify/context/templates.ts'
export type {Keep} from './classify/decide.ts'
export {auditOf} from './compile/audit.ts'
export {markdownDocument} from './compile/markdown.ts'
export {newsArticle} from './compile/news-article.ts'
export {textDocument} from './compile/plain-text.ts'
export {searchDocument} from './compile/search-document.ts'
export {type CompileOptions, withDerivedHeadline} from './compile/title.ts'
export {correct, correctWith, type Typos} from './correct/correct.ts'
export {extract} from './extract/extract.ts'
export {normalize, normalizing, repairText} from './normalize/normalize.ts'
export type {NormalizeOptions} from './normalize/options.ts'
export type {Options} from './options.ts'
export {readPage} from './read/formats/html.ts'
export type {ReadOptions} from './read/formats/options.ts'
export {readText} from './read/formats/text.ts'
export {read} from './read/read.ts'
export {type ReadDocument, type Relatable, readDocument} from './relate/reading.ts'
export {relate} from './relate/relate.ts'
export type {Relation} from './relate/relation.ts'
export {type Sketch, sketchOf} from './relate/sketch.ts'
export type {Origin, Settled, Story} from './relate/stories.ts'
export {jsonLdRepairsOf} from './repair/json-ld-repairs.ts'
export type {JsonLdRepair} from './repair/repair.ts'
export {segment} from './segment/segment.ts'
export {stages, stagesWith, type Tuning} from './stages.ts'
export {canonical} from './text/canonical.ts'
export type {Range} from './text/ranges.ts'
export type {Claim, Field} from './tree/claims.ts'
export {apply, type Edit, invert} from './tree/edits.ts'
export type {Audit} from './tree/generated/audit.ts'
export type {NewsArticle} from './tree/generated/news-article.ts'
export type {SearchDocument} from './tree/generated/search-document.ts'
export {balance, type Ledger} from './tree/ledger.ts'
export {line, type Stage, type StageLine} from './tree/line.ts'
export {messagesOf} from './tree/messages.ts'
export type {Element, Mark, Page, Remark, Statement} from './tree/page.ts'
export {isRefusal, type Refusal} from './tree/refusals.ts'
export {type Fate, fateOf, type Role, roles} from './tree/roles.ts'
export {StepError} from './tree/step-errors.ts'
export {bytesOf} from './tree/trace.ts'
export type {
  Block,
  Capture,
  Captured,
  Classified,
  Corrected,
  Evidence,
  Extracted,
  Gap,
  Normalized,
  Note,
  Segmented,
  Source,
  Span,
} from './tree/types.ts'
export type {UserRule} from './tree/user-rules.ts'
export {type Understood, understand} from './understand.ts'
export {copydesk, normalizeText} from './unified.ts'
export {validateMarkup} from './validate/markup/markup.ts'
export {
  type Problem,
  type Profile,
  validateArticle,
  validateAudit,
  validateSearchDocument,
} from './validate/validate.ts'
