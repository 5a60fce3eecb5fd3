/*
 * Limits that keep one hostile or damaged input from using up memory or time. A real document is far
 * below every one of them, so none trades quality. How many bytes an input may have is `mostBytes` of
 * `tree/refusals.ts`.
 */

/** Lines with text in one document; a long novel has a third of that. */
export const mostLines = 500_000

/** Tags and texts of one page; the longest pages known have a third of that. */
export const mostTokens = 4_000_000

/** Code units at the beginning of an input in which its format is recognised. */
export const headLength = 4096

/** Bytes in which the charset of a page is looked for; browsers search the first 1,024. */
export const charsetSearchLength = 16_384

/** Bytes on which the statistics of letters are computed; more do not change the result. */
export const detectionLength = 65_536

/** Bytes sampled from an input to count control characters. */
export const sampleLength = 16_384

/**
 * Containers that one line of Markdown opens, and marks of one paragraph. People nest five lists and write a hundred
 * links in a paragraph at most.
 */
export const deepestMark = 20
export const mostInlineMarks = 2000

/** Depth below which elements are read as if they stood at this depth, as in Blink and WebKit. */
export const deepestElement = 512

/** Attributes of one element; further ones are not read. */
export const mostAttributes = 128

/** Code units of the name of a tag or attribute. */
export const longestTagName = 64
export const longestAttributeName = 200

/** Tag names whose properties are cached. */
export const mostCachedNames = 4096

/** Code units of an attribute kept for every element, and of one that holds metadata. */
export const longestAttribute = 4096
export const longestMetadataAttribute = 200_000

/** Elements that hold metadata; a page has a few dozen, and one with more repeats itself. */
export const mostMetadataElements = 20_000

/** Code units of the visible text of an element that holds metadata. */
export const longestVisibleText = 100_000

/** Elements of each kind from which statements are read. */
export const mostMetas = 2000
export const mostLinks = 500
export const mostTimes = 300
export const mostPictures = 300
export const mostScripts = 100

/** Code units of the value of a statement: of a title, of `time`, and of everything else. */
export const longestTitle = 2000
export const longestTime = 200
export const longestStatement = 20_000

/** Code units of a script; longer JSON is the state of an application, not metadata of an article. */
export const longestJson = 4_000_000

/** Code units of a text in JSON-LD, such as `articleBody`. */
export const longestJsonText = 1_000_000

/**
 * Code units of one script and of all scripts of a page that `jsonrepair` is given, and depth of brackets in
 * them. Its work grows with the square of the length and its stack with the depth; the longest scripts on
 * 2,000 pages that needed it have 4,000 code units.
 */
export const longestForcedJson = 16_384
export const mostForcedJson = 65_536
export const deepestForcedJson = 500

/** Objects visited in JSON-LD, and values of one member; a list of keywords has hundreds at most. */
export const mostObjects = 20_000
export const mostValues = 300

/** Types of one object or item, and names in one `itemprop`. */
export const mostTypes = 10
export const mostItemNames = 5

/** Items of microdata between a property and the article. */
export const deepestItem = 4

/** Layers of character references that are decoded; text is often escaped twice, hardly ever more. */
export const mostReferenceLayers = 3

/** Elements of an XML file, and their depth; a news item has some hundreds, ten deep. */
export const mostXmlElements = 200_000
export const deepestXml = 200

/** Values of labels that are looked for in vain in bytes that could not be decoded; others are left out then. */
export const mostMisses = 16

/** Code units of the front matter of a Markdown document, depth of its values, and errors in TOML that are passed over. */
export const longestFrontMatter = 65_536
export const deepestFrontMatter = 100
export const mostTomlFaults = 10

/** Lines above a page that a tool wrote as Markdown; tools write fewer than ten. */
export const mostHeaderLines = 30

/**
 * Code units of a line of wikitext in which its mark or the name of a template stands, and in which an address and its
 * label end.
 */
export const longestWikiMark = 200
export const longestWikiLink = 2000

/** Marks such as `Re:` before the subject of a message. */
export const mostSubjectMarks = 8

/** Code units of what a reason quotes: a label, a code, a version, the name of a part of a message. */
export const longestQuotedLabel = 40
export const longestQuotedCode = 60
export const longestQuotedVersion = 20
export const longestQuotedName = 80

/** Parts of a message, types of its parts, and open templates that remarks name one by one. */
export const mostQuotedParts = 20
export const mostQuotedTypes = 5
export const mostQuotedTemplates = 20

/** Words of a last line without a full stop that is a sentence cut off, and no signature or heading. */
export const fewestWordsOfCut = 5
