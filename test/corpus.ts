export {
  corpus,
  golden,
  goldenFolder,
  goldenPages,
  type Sample,
  understandSample,
  withoutMaker,
} from '../data/corpus.ts'
export {byCodeUnit} from './code-units.ts'
