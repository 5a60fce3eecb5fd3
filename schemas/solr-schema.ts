import {engineFieldList, type FieldKind, textFields} from '../pipeline/write/engines/fields.ts'
import {engineLanguageCodes, engineLanguageOf} from '../pipeline/write/engines/languages.ts'

/** How a field of a kind is declared; `undefined` for parts, which Solr does not get. */
const declarations: Readonly<Record<FieldKind, string | undefined>> = {
  exact: 'type="exact"',
  name: 'type="exact"',
  names: 'type="exact" multiValued="true"',
  text: 'type="plain"',
  texts: 'type="plain" multiValued="true"',
  instant: 'type="instant"',
  count: 'type="count"',
  number: 'type="number"',
  flag: 'type="flag"',
  kept: 'type="exact" indexed="false" docValues="false"',
  object: undefined,
}

const lowerCase = 'solr.LowerCaseFilterFactory'

/** The schema of a core: fields of every language, and those of each language by the end of their names. */
export function solrSchema(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Articles of Copydesk in Solr 9. Made by \`make engines\`. -->
<schema name="copydesk" version="1.7">
  <uniqueKey>key</uniqueKey>

  <fieldType name="exact" class="solr.StrField" sortMissingLast="true" docValues="true"/>
  <fieldType name="instant" class="solr.DatePointField" docValues="true"/>
  <fieldType name="count" class="solr.LongPointField" docValues="true"/>
  <fieldType name="number" class="solr.FloatPointField" docValues="true"/>
  <fieldType name="flag" class="solr.BoolField"/>

  <!-- Words of every language without regard to case, accents and widths; accents go before case, so that İ and ı are i.
       What stands behind an apostrophe is a word of its own, as a suffix of Turkish or an article of French is. -->
  <fieldType name="plain" class="solr.TextField" positionIncrementGap="100">
    <analyzer>
      <charFilter class="solr.PatternReplaceCharFilterFactory" pattern="['’]" replacement=" "/>
      <tokenizer class="solr.StandardTokenizerFactory"/>
      <filter class="solr.CJKWidthFilterFactory"/>
      <filter class="solr.ASCIIFoldingFilterFactory"/>
      <filter class="solr.LowerCaseFilterFactory"/>
      <filter class="solr.CJKBigramFilterFactory" hangul="false"/>
    </analyzer>
  </fieldType>
  <fieldType name="lower" class="solr.TextField">
    <analyzer>
      <tokenizer class="solr.KeywordTokenizerFactory"/>
      <filter class="solr.ASCIIFoldingFilterFactory"/>
      <filter class="solr.LowerCaseFilterFactory"/>
    </analyzer>
  </fieldType>
${engineLanguageCodes.map(typeOf).join('\n')}

  <field name="_version_" type="count" indexed="false" stored="false"/>
${engineFieldList.flatMap(fieldOf).join('\n')}
${engineLanguageCodes.flatMap(fieldsOfLanguage).join('\n')}
</schema>
`
}

function typeOf(code: (typeof engineLanguageCodes)[number]): string {
  const {solr} = engineLanguageOf(code)
  const filters = solr.some((each) => each.includes('LowerCase')) ? solr : [lowerCase, ...solr]
  const tokenizer = code === 'th' ? 'Thai' : 'Standard'
  const lines = [
    `<tokenizer class="solr.${tokenizer}TokenizerFactory"/>`,
    ...filters.map((each) => {
      const [name, language] = each.split(' ')
      return `<filter class="${name}"${language === undefined ? '' : ` language="${language}"`}/>`
    }),
  ]
  return `  <fieldType name="text_${code}" class="solr.TextField" positionIncrementGap="100">
    <analyzer>
${lines.map((line) => `      ${line}`).join('\n')}
    </analyzer>
  </fieldType>`
}

function fieldOf([name, kind]: (typeof engineFieldList)[number]): readonly string[] {
  const declaration = declarations[kind]
  if (declaration === undefined) return []
  const isRequired = name === 'key' ? ' required="true"' : ''
  const own = `  <field name="${name}" ${declaration}${isRequired}/>`
  if (kind !== 'name' && kind !== 'names') return [own]
  return [
    own,
    ...[
      ['text', 'plain'],
      ['lower', 'lower'],
    ].flatMap(([end, type]) => [
      `  <field name="${name}_${end}" type="${type}" stored="false" multiValued="true"/>`,
      `  <copyField source="${name}" dest="${name}_${end}"/>`,
    ]),
  ]
}

function fieldsOfLanguage(code: (typeof engineLanguageCodes)[number]): readonly string[] {
  return textFields.map(
    (name) => `  <field name="${name}_${code}" type="text_${code}" multiValued="true"/>`,
  )
}
