import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readPictures} from '../../pipeline/read/statements/pictures.ts'
import {part} from './metadata-elements.ts'

const base = 'https://paper.example/news/ferry'

/** The addresses that a page with these elements shows. */
function shown(
  ...elements: readonly (readonly [name: string, Readonly<Record<string, string>>])[]
): readonly string[] {
  return readPictures(
    elements.map(([name, attributes]) => part(name, attributes)),
    base,
  )
    .filter(({property}) => property === 'img' || property === 'preload')
    .map(({value}) => value)
}

test('a picture is read by its address, absolute', () => {
  assert.deepEqual(shown(['img', {src: '/a.jpg'}]), ['https://paper.example/a.jpg'])
})

test('a picture that is loaded late is read by where its address waits', () => {
  const empty = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
  for (const attributes of [
    {src: empty, 'data-src': '/a.jpg'},
    {src: empty, 'data-srcset': '/b.jpg 480w, /a.jpg 1200w'},
    {src: '/tiny.jpg', 'data-src': '/a.jpg'},
    {srcset: '/b.jpg 1x, /a.jpg 2x'},
  ]) {
    assert.deepEqual(shown(['img', attributes]), ['https://paper.example/a.jpg'])
  }
  assert.deepEqual(
    shown(['source', {srcset: '/b.jpg 480w, /a.jpg 1200w'}], ['img', {src: empty}]),
    ['https://paper.example/a.jpg'],
  )
})

test('a picture that browsers are asked to load early is told as such', () => {
  assert.deepEqual(shown(['link', {rel: 'preload', as: 'image', href: '/a.jpg'}]), [
    'https://paper.example/a.jpg',
  ])
  assert.deepEqual(shown(['link', {rel: 'preload', as: 'font', href: '/a.woff2'}]), [])
})

test('the size that markup gives stands beside the picture', () => {
  const statements = readPictures(
    [part('img', {src: '/a.jpg', width: '800', height: 'auto'})],
    base,
  )
  assert.deepEqual(
    statements.map(({property, value}) => [property, value]),
    [
      ['img', 'https://paper.example/a.jpg'],
      ['img.width', '800'],
    ],
  )
})

test('portraits, brands, pictures in the address itself and scripts in it are left out', () => {
  for (const attributes of [
    {src: '/a.jpg', class: 'byline__avatar'},
    {src: '/a.jpg', alt: 'Harbour Post logo'},
    {src: 'data:image/png;base64,AAAA'},
    {src: 'javascript:alert(1)'},
    {src: ''},
    {},
  ]) {
    assert.deepEqual(shown(['img', attributes]), [])
  }
})
