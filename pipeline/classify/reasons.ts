/** The reason of a family of features that counts against the body, and of one that counts for it. */
export type Reasons = readonly [against: string, forBody: string]

/** The families of features of both models, and what their shares of the log-odds mean. */
const reasons: Readonly<Record<string, Reasons>> = {
  length: ['As long as furniture mostly is', 'As long as text of an article mostly is'],
  form: ['Stops, capitals and signs as in furniture', 'Stops, capitals and signs as in an article'],
  rules: [
    'No rule votes on it, as on most furniture',
    'No rule votes on it, as on most of an article',
  ],
  wording: ['Its wordings are mostly those of furniture', 'Its wordings are those of articles too'],
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
    'Everything else that was measured, each less than half a nat',
    'Everything else that was measured, each less than half a nat',
  ],
}

const unnamed: Reasons = ['Counts against the body', 'Counts for the body']

/** The reasons of a family; of a model of other families than ours, plain ones. */
export function reasonsOf(family: string): Reasons {
  return reasons[family] ?? unnamed
}
