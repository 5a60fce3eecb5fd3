/** The two colons that open a command of GitHub Actions; its runner ignores blanks before them. */
const colons = /^([^\S\r\n\u2028\u2029]*):(?=:)/gm
/** What opens a command of Azure Pipelines, TeamCity and older runners of GitHub, anywhere in a line. */
const numberSigns = /#(?=#[a-z]{0,20}\[)/gi

/**
 * A text of which no line is a command to the service that runs it and reads its output.
 *
 *     ::error file=a.txt::text   becomes   \u{3a}:error file=a.txt::text
 *     a ##[error]text            becomes   a \u{23}#[error]text
 *
 * Leaves colons behind other characters alone: `a.txt:1:1`, `std::map`.
 *
 * Source: `ActionCommand.cs` of github.com/actions/runner.
 */
export function withoutCommands(text: string): string {
  return text.replace(colons, '$1\\u{3a}').replace(numberSigns, '\\u{23}')
}
