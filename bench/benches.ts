import type {Given, OptionName} from './options.ts'

/** One measure: what it prints, the options that it takes, and those that it cannot do without. */
export interface Bench {
  readonly prints: string
  readonly takes: readonly OptionName[]
  readonly needs?: readonly OptionName[]
  readonly run: (given: Given, words: readonly string[]) => Promise<void> | void
}

/** Values that a measure has when none are given: enough for its figures to stand still. */
const usual = {
  documents: 520,
  gathered: 300,
  megabytes: 20,
  starts: 41,
  openings: 9,
  sparse: 20,
  indexed: 100_000,
  related: 1200,
  families: 10_000,
  processes: 2,
}

/** Every measure by its name. Each is loaded when it is called. */
export const benches = {
  speed: {
    prints: 'what the line costs, and how that grows with the length of a capture',
    takes: [],
    run: async () => (await import('./speed/speed.ts')).speed(),
  },
  'classify-speed': {
    prints: 'what `segment` and `classify` cost, beside JSON of the same text',
    takes: ['data', 'every'],
    run: async ({data, every = 1}) =>
      (await import('./speed/classify.ts')).classifySpeed(data, every),
  },
  'page-speed': {
    prints: 'what the line of a page costs, beside a bare pass of htmlparser2',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data = '', every = 1}) =>
      (await import('./speed/pages.ts')).pageSpeed(data, every),
  },
  history: {
    prints: 'what the line costs beside its yardsticks, below the figures of earlier releases',
    takes: ['data', 'every', 'accept'],
    needs: ['data'],
    run: async ({data = '', every = 1, accept = false}) =>
      (await import('./speed/history.ts')).history(data, every, accept),
  },
  steps: {
    prints: 'counted work on ten documents of the project, beside what was accepted last',
    takes: ['accept'],
    run: async ({accept = false}) => await (await import('./steps/steps.ts')).steps(accept),
  },
  gathering: {
    prints: 'what gathering costs: files, JSON Lines, WARC',
    takes: ['count'],
    run: async ({count = usual.gathered}) =>
      await (await import('./speed/gathering.ts')).gathering(count),
  },
  runs: {
    prints: 'what a run costs beside the line: shares, workers, memory by size; Linux',
    takes: ['count', 'megabytes', 'line'],
    run: async ({count = usual.documents, megabytes = usual.megabytes, line = false}) =>
      await (await import('./speed/runs.ts')).runs(count, megabytes, line),
  },
  startup: {
    prints: 'what it costs to start the command and to answer a first document, beside `node -e 0`',
    takes: ['count'],
    run: async ({count = usual.starts}) => (await import('./speed/startup.ts')).startup(count),
  },
  'review-painting': {
    prints: 'how long Chromium takes to open the page of review with long documents',
    takes: ['count'],
    run: async ({count = usual.openings}) =>
      await (await import('./review/painting.ts')).reviewPainting(count),
  },
  search: {
    prints: 'what it costs to make an index of made documents, and to answer queries on it',
    takes: ['count'],
    run: async ({count = usual.indexed}) =>
      await (await import('./search/search.ts')).searching(count),
  },
  'search-leak': {
    prints: 'how many names that stand only beside the story get into search documents',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data = '', every = 1}) =>
      (await import('./search/leak.ts')).searchLeak(data, every),
  },
  'printed-texts': {
    prints: 'how well blocks get their roles in pages as several text browsers print them',
    takes: ['data', 'every', 'keep'],
    needs: ['data'],
    run: async ({data = '', every = 1, keep}) =>
      (await import('./text/printed.ts')).printedTexts(data, every, keep),
  },
  keeping: {
    prints: 'what is lost and what is left in with each `--keep`, of captures and clean bodies',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data = '', every = 1}) => (await import('./text/keeping.ts')).keeping(data, every),
  },
  'text-parts': {
    prints:
      'what each source of captures and each family of features is worth to the model of texts',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data = '', every = 1}) => (await import('./text/parts.ts')).textParts(data, every),
  },
  floors: {
    prints: 'what is reached on the project’s own captures, in the form of `floors.json`',
    takes: [],
    run: async () => (await import('./golden/floors.ts')).floors(),
  },
  roles: {
    prints: 'how well blocks of plain text get their roles; `--fold 78` breaks its lines first',
    takes: ['data', 'every', 'keep', 'fold'],
    run: async ({data, every, keep, fold}) =>
      (await import('./text/roles.ts')).roles(data, every, keep, fold),
  },
  plots: {
    prints: 'what the plots of docs/accuracy.md show; draws them in docs/plots/',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data = '', every}) => (await import('./plots/plots.ts')).plots(data, every),
  },
  rules: {
    prints: 'how often each rule votes and how often the truth agrees; keeps it for docs/rules.md',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data = '', every}) =>
      (await import('./text/rule-figures.ts')).ruleFigures(data, every),
  },
  'text-fields': {
    prints: 'how well headline, authors and day are read from plain text',
    takes: ['data', 'every', 'misses'],
    needs: ['data'],
    run: async ({data = '', every, misses = '0'}) =>
      (await import('./text/fields.ts')).textFields(data, every, Number(misses)),
  },
  pages: {
    prints: 'how well the bodies of pages are found',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data, every}) => await (await import('./pages/bodies.ts')).pages(data, every),
  },
  'page-text': {
    prints: 'whether captures hold the text of the pages',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data = '', every = 1}) => (await import('./pages/text.ts')).pageText(data, every),
  },
  'page-fields': {
    prints: 'how well the fields of pages are read',
    takes: ['data', 'every', 'misses'],
    needs: ['data'],
    run: async ({data, every, misses}) =>
      await (await import('./pages/fields.ts')).pageFields(data, every, misses),
  },
  'field-chances': {
    prints: 'whether probabilities of fields hold, and accuracy against precision',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data = '', every}) =>
      (await import('./fields/chances.ts')).fieldChances(data, every),
  },
  contradictions: {
    prints: 'how many contradictions are told of pages, by field; `--misses FIELD` prints them',
    takes: ['data', 'every', 'misses'],
    needs: ['data'],
    run: async ({data = '', every, misses}) =>
      (await import('./fields/contradictions.ts')).contradictions(data, every, misses),
  },
  'page-images': {
    prints: 'whether the lead picture is found among those that pages show',
    takes: ['data', 'every', 'misses'],
    needs: ['data'],
    run: async ({data, every, misses}) =>
      await (await import('./pages/images.ts')).pageImages(data, every, misses !== undefined),
  },
  typos: {
    prints: 'how well typos are mended: `--part clean`, `inject` or `speed`',
    takes: ['data', 'part', 'list'],
    needs: ['data'],
    run: async ({data = '', part, list}) =>
      (await import('./typos/typos.ts')).typos(data, part, list),
  },
  normalize: {
    prints: 'what `normalize` mends: `--part clean`, `wraps`, `speed` or `growth`',
    takes: ['data', 'part', 'rule'],
    needs: ['data'],
    run: async ({data = '', part, rule}) =>
      (await import('./normalize/normalize.ts')).normalizing(data, part, rule),
  },
  charsets: {
    prints: 'whether bytes are read in the charset that they were written in',
    takes: ['data'],
    needs: ['data'],
    run: async ({data = ''}) => (await import('./normalize/charsets.ts')).charsetsOf(data),
  },
  relate: {
    prints: 'how many copies of made families are found, and how many relations of real bodies',
    takes: ['data', 'every'],
    needs: ['data'],
    run: async ({data = '', every = 1}) => {
      const {measure} = await import('./tune/measures/relate.ts')
      const {printFigures} = await import('./tune/figures.ts')
      printFigures(measure(data, every))
    },
  },
  families: {
    prints: 'how well copies of ten kinds over invented stories are found, and their direction',
    takes: ['count'],
    run: async ({count = usual.related}) =>
      (await import('./relate/families-figures.ts')).familiesFigures(count),
  },
  lineage: {
    prints: 'what `relate` costs over made families, by the number of documents; Linux',
    takes: ['count'],
    run: async ({count = usual.families}) =>
      await (await import('./relate/lineage.ts')).lineageCosts(count, usual.processes),
  },
  tune: {
    prints: 'what other values of a tuned number would give: `tune relate/leastScore`',
    takes: ['data', 'every', 'values'],
    needs: ['data'],
    run: async ({data = '', every = usual.sparse, values}, [name = '']) =>
      (await import('./tune/tune.ts')).tune(name, data, every, values),
  },
} as const satisfies Readonly<Record<string, Bench>>

/** The name of a measure. */
export type BenchName = keyof typeof benches
