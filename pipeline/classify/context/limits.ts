/** Code units of a block that rules see, half from either end, so that no expression runs over a book on one line. */
export const lengthOfView = 4000

/** Code units of a block in which a dateline is looked for. The longest has a place, an agency and a day. */
export const lengthOfDateline = 120

/** Code units of a line that may be several titles with signs between; a longer one is no title. */
export const lengthOfTitle = 200

/** Paragraphs with which lines are compared for words in common: the cost grows with both. */
export const comparedParagraphs = 40

/** Code units of each of these paragraphs that are read. */
export const comparedLength = 200

/** Code units of a block in which the words of a name are looked for. */
export const lengthSearchedForNames = 400

/** Code units of a line that is read for names of people; a longer one is text, and names are looked for at every word. */
export const lengthOfByline = 300
