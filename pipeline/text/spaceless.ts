/**
 * Scripts that are written without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
 */
const letter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Code units of those letters and of others; an expression without surrogate pairs costs a tenth. */
const unit =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u2e80-\u33ff\u3400-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\ud800-\udfff\uf900-\ufaff\uff00-\uffef]/

/** Whether a text has a letter of a script that puts no spaces between words. */
export function hasSpaceless(text: string): boolean {
  return unit.test(text) && letter.test(text)
}
