import assert from 'node:assert/strict'
import {test} from 'node:test'
import {bylineOf} from '../../pipeline/parse/names.ts'

const trusts = ['stated', 'marked', 'printed'] as const

/** Names with `P` or `O` in front. */
function found(line: string, trust: (typeof trusts)[number]): readonly string[] {
  return bylineOf(line, {trust}).agents.map((agent) => `${agent['@type'].charAt(0)} ${agent.name}`)
}

function isRefused(lines: readonly string[]): void {
  for (const trust of trusts) {
    for (const line of lines) {
      assert.deepEqual(found(line, trust), [], `${trust}: ${line}`)
      if (trust !== 'stated')
        assert.deepEqual(found(`By ${line}`, trust), [], `${trust}: By ${line}`)
    }
  }
}

test('words of an interface name nobody, whatever the witness', () => {
  isRefused(['Close Modal', 'Learn More', 'Log Out', 'Last Update', 'View Profile', 'Full Bio'])
  isRefused(['See All', 'Toggle Navigation', 'Skip to Content', 'About Us', 'My Account'])
})

test('words of an interface name nobody in other languages', () => {
  isRefused(['Mehr erfahren', 'Se connecter', 'Iniciar sesión', 'Saiba mais', 'Leggi di più'])
  isRefused(['Zaloguj się', 'Logga in', 'Inloggen', 'Daha fazla', 'Подробнее', 'Войти'])
  isRefused(['首页', '登录', '更多', 'ログイン', '続きを読む', '로그인'])
})

test('paths, addresses, files and templates name nobody', () => {
  isRefused(['/authors/x', 'authors/ann-miller', 'https://example.com/ann', 'ann@example.com'])
  isRefused(['example.com/people', 'mailto:ann@example.com', 'photo_12.jpg', 'index.html'])
  isRefused(['default-avatar.svg', '[[author]]', '{{author.name}}', '%author%'])
})

test('jobs, placeholders and systems alone name nobody', () => {
  isRefused(['Prime Minister', 'Foreign Minister', 'Chief Executive', 'Staff Writer', 'Web Editor'])
  isRefused(['Lorem Ipsum', 'admin', 'wpadmin', 'Webmaster', 'Test User', 'Your Name'])
  isRefused(['WordPress', 'Drupal', 'Joomla', 'Typo3', 'Squarespace'])
})

test('places and dates alone name nobody', () => {
  isRefused(['New York', 'Los Angeles', 'Hong Kong', 'United Kingdom', 'South Africa'])
  isRefused(['Vereinigtes Königreich', 'República Dominicana', 'March 20, 2023', '2023-03-20'])
  assert.deepEqual(found('hessenbote.de, Frankfurt, Germany', 'stated'), ['O hessenbote.de'])
})

test('a mark of a degree or a product makes no person beside one', () => {
  assert.deepEqual(found('Rebecca Lang, CEPF®', 'stated'), ['P Rebecca Lang'])
})

test('a by-word that is glued to itself is no part of the name', () => {
  assert.deepEqual(found('Byby Rolf Ettering and Mina Sorrel', 'printed'), [
    'P Rolf Ettering',
    'P Mina Sorrel',
  ])
  assert.deepEqual(found('ByBy Rolf Ettering', 'printed'), ['P Rolf Ettering'])
})

test('names of persons are left alone in many languages, whatever the witness', () => {
  const names = [
    ...['Ann Miller', 'Jürgen Groß', 'Élise Marchetti', 'María de la Cruz', 'João Pereira'],
    ...['Giulia Dell’Acqua', 'Jan de Vries', 'Åsa Lindqvist', 'Bjørn Håkonsen', 'Søren Kjær'],
    ...['Łukasz Wiśniewski', 'Jiří Novák', 'Ayşe Yılmaz', 'Иван Петров', 'Олена Шевченко'],
    ...['Γιώργος Παπαδόπουλος', 'Mária Kovács', 'Ștefan Ionescu', 'Aino Virtanen', 'Nguyễn Văn An'],
  ]
  for (const trust of trusts) {
    for (const name of names) assert.deepEqual(found(name, trust), [`P ${name}`], trust)
  }
})

test('names in scripts without spaces are left alone', () => {
  for (const name of ['王小明', '渡辺洋介', '김민수', 'ジョン・スミス']) {
    assert.deepEqual(found(name, 'stated'), [`P ${name}`])
  }
})

test('full names with a word of a button, a job, a place or a month are left alone', () => {
  const names = ['Glenn Close', 'Ann Reader', 'Ann Farmer', 'Paris Nguyen', 'Jack London']
  for (const trust of trusts) {
    for (const name of [...names, 'April Miller', 'Georgia Nair', 'Jordan Weber']) {
      assert.deepEqual(found(name, trust), [`P ${name}`], trust)
    }
  }
})

test('names of one word are left alone, and so are given names that countries share', () => {
  for (const name of ['Katerina', 'Axelle', 'Gabo', 'Georgia', 'Jordan']) {
    assert.deepEqual(found(name, 'stated'), [`P ${name}`])
  }
})

test('a name beside its place of work keeps its name', () => {
  assert.deepEqual(found('By Ann Miller in London', 'printed'), ['P Ann Miller'])
  assert.deepEqual(found('Ann Miller, Prime Minister', 'stated'), ['P Ann Miller'])
  assert.deepEqual(found('Byron Ettering', 'printed'), ['P Byron Ettering'])
})

test('organizations that sign stories are left alone', () => {
  for (const [line, name] of [
    ['By Reuters', 'Reuters'],
    ['By The Associated Press', 'The Associated Press'],
    ['By Getty Images', 'Getty Images'],
    ['Harbour Shipping Inc.', 'Harbour Shipping Inc.'],
  ] as const) {
    assert.deepEqual(found(line, 'printed'), [`O ${name}`])
  }
  for (const name of ['Harbour Post Staff', 'MM-Redaktion', 'The Harbour editors']) {
    assert.deepEqual(found(name, 'stated'), [`O ${name}`])
  }
})

test('words of every day or of companies that nobody is called are no person', () => {
  for (const line of ['Medical Xpress', 'Tech Toyz', 'Business First', 'Hong Kong Actuary']) {
    assert.deepEqual(found(line, 'printed'), [], line)
  }
  for (const [name, organization] of [
    ['Method Architecture', 'Method Architecture'],
    ['BSKYB', 'BSKYB'],
    ['e-go.gr', 'e-go.gr'],
    ['UKPA', 'UKPA'],
  ] as const) {
    assert.deepEqual(found(name, 'stated'), [`O ${organization}`])
  }
  assert.deepEqual(found('股票、基金', 'stated'), ['P 股票'])
  assert.deepEqual(found('Yaren Fadiloglulari', 'printed'), ['P Yaren Fadiloglulari'])
  for (const name of ['Rose Miller', 'Amanda', 'AMANDA', 'Katerina']) {
    assert.deepEqual(found(name, 'stated'), [`P ${name}`])
  }
})

test('letters behind a name are degrees, and an outlet in capitals behind a comma is none of the authors', () => {
  for (const [line, names] of [
    ['Jeffrey A. Slotnick CPP, PSP', ['P Jeffrey A. Slotnick']],
    ['Michael Greger, M.D. FACLM', ['P Michael Greger']],
    ['Ann Miller, MSc, FRHS Ann Miller', ['P Ann Miller']],
    ['By Ann Miller, Head of Marketing and Community Development', ['P Ann Miller']],
    ['von David Straub, MDR THÜRINGEN', ['P David Straub']],
    ['Bill MCCARTHY', ['P Bill MCCARTHY']],
    ['George T. Conway III', ['P George T. Conway III']],
    ['Jean Claude DUPONT', ['P Jean Claude DUPONT']],
  ] as const) {
    assert.deepEqual(found(line, 'marked'), names, line)
  }
})
