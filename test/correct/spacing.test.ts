import assert from 'node:assert/strict'
import {test} from 'node:test'
import {editsIn} from './page.ts'

test('spacing finds a space missing after a full stop', () => {
  assert.deepEqual(editsIn('It was closed for the day.The mayor said that it was a pity.'), [
    'spacing/after-stop: day.The → day. The',
  ])
})

test('spacing finds one before a contraction and after a question mark', () => {
  assert.deepEqual(
    editsIn('It is out of order.What’s the point of it? Is it there?The mayor said no.'),
    [
      'spacing/after-stop: order.What’s → order. What’s',
      'spacing/after-stop: there?The → there? The',
    ],
  )
})

test('spacing finds a space missing after a comma before a function word', () => {
  assert.deepEqual(editsIn('They signed the deal,which runs to the end of the year.'), [
    'spacing/after-comma: deal,which → deal, which',
  ])
})

test('spacing leaves code, addresses and abbreviations alone', () => {
  for (const text of [
    'The string.Template class and the file.Close call are in the book.',
    'The site example.com and Booking.com are not for the public.',
    'She has a Ph.D and is in the U.S.A for the year.',
  ]) {
    assert.deepEqual(editsIn(text), [], text)
  }
})

test('spacing leaves figures, pairs and lists without spaces alone', () => {
  assert.deepEqual(
    editsIn('The file has key,value pairs and the red,green,blue of 1,000 points.'),
    [],
  )
})

test('spacing leaves other languages alone', () => {
  assert.deepEqual(editsIn('Das ist nicht in der Stadt.Die Partei und der Minister sind da.'), [])
})
