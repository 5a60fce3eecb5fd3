/** The reason of a family of features that counts against the body, and of one that counts for it. */
export type Reasons = readonly [against: string, forBody: string]

/** The families of features of the models of the body, and what their shares of the log-odds mean. */
const reasons: Readonly<Record<string, Reasons>> = {
  length: ['As long as furniture mostly is', 'As long as text of an article mostly is'],
  form: ['Stops, capitals and signs as in furniture', 'Stops, capitals and signs as in an article'],
  rules: [
    'No rule votes on it, as on most furniture',
    'No rule votes on it, as on most of an article',
  ],
  wording: ['Its wordings are mostly those of furniture', 'Its wordings are those of articles too'],
  lexicon: [
    'Its words stand in furniture more often than in articles',
    'Its words stand in articles more often than in furniture',
  ],
  'lexicon-around': [
    'The words around it stand in furniture more often than in articles',
    'The words around it stand in articles more often than in furniture',
  ],
  repetition: [
    'Stands more than once in the document, or shares few words with its prose',
    'Shares its words with the prose of the document',
  ],
  neighbours: [
    'The blocks around it are like those around furniture',
    'The blocks around it are like those around text of an article',
  ],
  position: [
    'Stands where furniture stands in relation to the prose',
    'Stands where the text of the article stands',
  ],
  capture: [
    'The capture is as noisy as those that hold more than an article',
    'The capture is as clean as those that hold little besides an article',
  ],
  markup: ['Marked up as furniture mostly is', 'Marked up as text of an article mostly is'],
  classes: [
    'Stands in elements with class names that furniture has',
    'Stands in elements with class names that the text of an article has',
  ],
  siblings: [
    'Blocks marked up alike on this page are mostly no prose',
    'Blocks marked up alike on this page are mostly prose',
  ],
  container: ['Stands among links or short lines', 'Stands among prose'],
  root: ['Stands apart from most prose of the page', 'Stands where most prose of the page stands'],
  statements: [
    'Is missing from what the page states about its article',
    'Is found in what the page states about its article',
  ],
  rest: [
    'Everything else that was measured, each of little weight',
    'Everything else that was measured, each of little weight',
  ],
}

const unnamed: Reasons = ['Counts against the body', 'Counts for the body']

/** The reasons of a family; of a model of other families than ours, plain ones. */
export function reasonsOf(family: string): Reasons {
  return reasons[family] ?? unnamed
}

/** What the families of features of the model of headlines mean, for a headline and against. */
const headlineReasons: Readonly<Record<string, Reasons>> = {
  title: ['Looks like a title by its form and place', 'Does not look like a title'],
  verdict: [
    'Stands where the body begins, as headlines do',
    'Does not stand where the body begins',
  ],
  length: ['As long as a headline', 'Shorter or longer than most headlines'],
  form: [
    'Stops, capitals and signs as in a headline',
    'Stops, capitals and signs as in other lines',
  ],
  repetition: [
    'The prose uses its words again, or it stands in the capture twice',
    'The prose does not use its words again',
  ],
  neighbours: [
    'The lines around it are like those around a headline',
    'The lines around it are like those around other lines',
  ],
  position: ['Stands where headlines stand', 'Stands where headlines do not stand'],
}

/** The reason of a family that speaks for a headline, and of one that speaks against it. */
export function headlineReasonsOf(family: string): Reasons {
  return headlineReasons[family] ?? ['Counts for a headline', 'Counts against a headline']
}
