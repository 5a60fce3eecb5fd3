import assert from 'node:assert/strict'
import {test} from 'node:test'
import {runInNewContext} from 'node:vm'
import {plainClassesOf} from '../../bench/late/classes.ts'
import {withLateValues} from '../../bench/late/writing.ts'

/** A program of one module, in the form in which the bundler writes it. */
function programOf(variables: string, body: string, functions: string): string {
  return `(function (log) {${functions}
var __esm=(fn)=>{let made=false;return()=>{if(!made){made=true;fn[Object.keys(fn)[0]]()}}};
var ${variables},init_a=__esm({"pipeline/a.ts"(){"use strict";${body}}});
init_a();return answer()})`
}

/** What a program answers, before and after, and what it logged on the way. */
async function answersOf(program: string): Promise<readonly [unknown, string[]][]> {
  return [program, await withLateValues(program)].map((each) => {
    const logged: string[] = []
    const made: unknown = runInNewContext(each)((line: string) => logged.push(line) && line)
    return [structuredClone(made), logged]
  })
}

test('a value is made when it is first met, once', async () => {
  const [before, after] = await answersOf(
    programOf(
      'one,two,never,cheap',
      'one=log("one"),two=[log("two")],never=log("never"),cheap=1',
      'function answer(){log("answer");return {one,both:one+one,two:two[0],cheap}}',
    ),
  )
  assert.deepEqual(before?.[0], {one: 'one', both: 'oneone', two: 'two', cheap: 1})
  assert.deepEqual(after?.[0], before?.[0])
  assert.deepEqual(before?.[1], ['one', 'two', 'never', 'answer'])
  assert.deepEqual(after?.[1], ['answer', 'one', 'two'])
})

test('what is set elsewhere, or has the name of something else, is made when the program is loaded', async () => {
  const [before, after] = await answersOf(
    programOf(
      'set,shadowed',
      'set=log("set"),shadowed=log("shadowed")',
      'function answer(){let inner=(shadowed)=>shadowed;let was=set;set="later";return [was,set,inner("given")]}',
    ),
  )
  assert.deepEqual(after, before)
  assert.deepEqual(after?.[1], ['set', 'shadowed'])
})

test('a label and a property are no names of values', async () => {
  const [before, after] = await answersOf(
    programOf(
      'name',
      'name=log("name")',
      'function answer(){let found={name:1};name:for(;;)break name;return [found.name,{name}.name]}',
    ),
  )
  assert.deepEqual(after, before)
})

test('expressions find the same in plain text and in any other', async () => {
  const sources = [
    String.raw`/^\p{Lu}[\p{L}\p{M}.'-]+$/u`,
    String.raw`/[^\p{L}\p{N}]/u`,
    String.raw`/\P{Lu}/iu`,
    String.raw`/(?<!\p{L})[\]\p{Ll}[]/u`,
    String.raw`/\p{Script=Han}|[\p{Script=Han}]|x/u`,
    String.raw`new RegExp("\\p{Lu}(?=[\\p{Lu}\\p{Nd}-])", "iu")`,
  ]
  const texts = ['Ab', 'Évora', 'ßÿµ', 'don’t', '12–x', '東京', 'Ωmega', 'a]b', 'x', '', 'ſK']
  const names = sources.map((_, i) => `e${i}`)
  const [before, after] = await answersOf(
    programOf(
      names.join(','),
      sources.map((source, i) => `e${i}=${source}`).join(','),
      `function answer(){let found=[];for(let text of ${JSON.stringify(texts)})found.push(${names
        .map(
          (name) => `[${name}.test(text),${name}.exec(text+"")?.index,text.replace(${name},"_")]`,
        )
        .join(',')});return found}`,
    ),
  )
  assert.deepEqual(after, before)
})

test('an expression that keeps a place in its text keeps it', async () => {
  const [before, after] = await answersOf(
    programOf(
      'all',
      String.raw`all=/\p{L}+/gu`,
      'function answer(){let text="one two";return [all.exec(text)[0],all.exec(text)[0],text.replace(all,"x")]}',
    ),
  )
  assert.deepEqual(after, before)
  assert.deepEqual(after?.[0], ['one', 'two', 'x x'])
})

test('after many texts the form for all text is the one that is run', async () => {
  const written = await withLateValues(
    programOf(
      'word',
      String.raw`word=/^\p{L}+$/u`,
      'function answer(){let found=0;for(let i=0;i<1000;i+=1){let text="a"+i;if(word.test(text))found+=1}return [found,word.source]}',
    ),
  )
  assert.deepEqual(Array.from(runInNewContext(written)()), [0, String.raw`^\p{L}+$`])
})

test('every class has in plain text what the engine finds there', () => {
  const {asWritten, anyCase} = plainClassesOf(
    String.raw`\p{Lu}\p{Script=Greek}\P{L}\p{NoSuchClass}`,
  )
  assert.deepEqual(Object.keys(asWritten), ['P{L}', 'p{Lu}', 'p{Script=Greek}'])
  for (const [flags, classes] of [
    ['u', asWritten],
    ['iu', anyCase],
  ] as const) {
    for (const [name, ranges = ''] of Object.entries(classes)) {
      const [whole, plain] = [new RegExp(`\\${name}`, flags), new RegExp(`[${ranges}]`, flags)]
      for (let unit = 0; unit < 0x100; unit += 1) {
        const character = String.fromCharCode(unit)
        assert.equal(plain.test(character), whole.test(character), `${name} ${flags} ${unit}`)
      }
    }
  }
})

test('anything but a function in parentheses is refused', async () => {
  await assert.rejects(() => withLateValues('let a = 1'), /Expected a function/)
})

test('an expression that the sources make late has a form for plain text too', async () => {
  const program = programOf(
    'lazy,word,kept',
    String.raw`lazy=(make)=>{let made;return()=>made??=make()},word=lazy(()=>new RegExp("^\\p{L}+$","u")),kept=lazy(()=>new RegExp("^\\p{L}+$","u"))`,
    'function answer(){let text="Évora";return [word().test(text),word().test("1"+text),kept().test("東京"),kept.name]}',
  )
  const [before, after] = await answersOf(program)
  assert.deepEqual(after, before)
  const written = await withLateValues(program)
  assert.match(written, /word\?\?word\$\(text\)/)
  assert.match(written, /kept\(\)\.test/)
})

test('a module of Node is loaded when it is first needed', async () => {
  const program = `(function (require) {var one=require("node:one"),two=__toESM(require("node:two")),other=require("other");
function __toESM(made){return {made}}
function answer(){return [two.made,other]}
return answer()})`
  const written = await withLateValues(program)
  const loaded: string[] = []
  const load = (name: string): string => {
    loaded.push(name)
    return name
  }
  assert.deepEqual(Array.from(runInNewContext(written)(load)), ['node:two', 'other'])
  assert.deepEqual(loaded, ['other', 'node:two'])
})
