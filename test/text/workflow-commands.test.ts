import assert from 'node:assert/strict'
import {test} from 'node:test'
import {printable, printableLines} from '../../pipeline/commands/shared/printable.ts'
import {problemLinesOf} from '../../pipeline/commands/shared/problems.ts'
import {messagePrinter} from '../../pipeline/commands/shared/terminal.ts'
import {withoutCommands} from '../../pipeline/text/workflow-commands.ts'
import {report} from '../../pipeline/validate/report.ts'

/** What the runner of GitHub Actions takes for a command: after blanks, or its older form anywhere. */
const command = /^\s*::|##[a-z]*\[/im

const paths = [
  '::error file=a.txt,line=1::Planted',
  '  ::add-mask::a',
  '\u00a0\t::stop-commands::x',
  '::::set-output name=a::b',
  'a\n::error::b',
  'a\r::error::b',
  'a\u2028::error::b',
  'in/##[error]a.txt',
  '##vso[task.complete result=Failed;]a',
  '####[add-mask]a',
  '##teamcity[buildStop]',
] as const

for (const path of paths) {
  test(`no message about ${JSON.stringify(path)} is a command`, () => {
    const problem = {line: 1, column: 1, rule: 'test/planted', message: path, pointer: ''} as const
    const printed: string[] = []
    const print = messagePrinter((text) => {
      printed.push(String(text))
      return 'written'
    })
    print(`${path}\n`)
    print(`copydesk: No such path\n${path}\n`)
    const problems = [{...problem, severity: 'error'}] as const
    const messages = [
      ...printed,
      withoutCommands(path),
      printable(path),
      printableLines(path),
      problemLinesOf([{name: path, ...problem, level: 'fail', reason: 'Planted'}]),
      report([{file: path, checked: 1, problems}], 'text', '1.2.3'),
    ]
    for (const message of messages) assert.doesNotMatch(message, command)
  })
}

test('colons and number signs that are no command are left alone', () => {
  for (const text of ['a.txt:1:1 b', 'std::map', ' : :', '# [a]', '#[a]', '## a', 'a :: b', '']) {
    assert.equal(withoutCommands(text), text)
  }
})

test('the annotations that GitHub is meant to read are printed as they are', () => {
  const problem = {
    line: 1,
    column: 1,
    rule: 'a/b',
    message: 'c',
    pointer: '',
    severity: 'error',
  } as const
  const text = report([{file: '::a', checked: 1, problems: [problem]}], 'github', '1.2.3')
  assert.match(text, /^::error file=%3A%3Aa,line=1,col=1,title=a\/b::/)
})
