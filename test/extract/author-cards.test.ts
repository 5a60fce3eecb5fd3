import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {articleOf} from './pages.ts'

const headline = '<h1>Ferry is back in port</h1>'

function authorsOf(top: string, below = ''): readonly string[] {
  const {author = []} = articleOf({top, below})
  return [author].flat().map(({name}) => name)
}

describe('authors in cards of other stories', () => {
  it('is nobody whom a card below the story names', () => {
    const card =
      '</article><section class="related"><h2>Read more</h2><div><a href="/2"><h3>Mill to close in autumn</h3></a><p>By Bo Tan</p></div></section><article>'
    assert.deepEqual(authorsOf(headline, card), [])
  })

  it('is nobody whom a list of links names', () => {
    const list =
      '</article><div><h2>Related stories</h2><ul><li><a href="/2">Mill to close in autumn</a><br>By Bo Tan, 5 March 2024</li></ul></div><article>'
    assert.deepEqual(authorsOf(headline, list), [])
  })

  it('is who stands in the head rather than in a card above it', () => {
    const card =
      '</article><aside class="latest"><div><h3><a href="/2">Mill to close in autumn</a></h3><span class="author">Bo Tan</span></div></aside><article>'
    assert.deepEqual(authorsOf(`${card}${headline}<p class="byline">By Ann Miller</p>`), [
      'Ann Miller',
    ])
  })

  it('is nobody whom a caption opens with', () => {
    const figure = '<figure><img src="/a.jpg"><figcaption>By Bo Tan</figcaption></figure>'
    assert.deepEqual(authorsOf(headline + figure), [])
  })

  it('is nobody who comments', () => {
    const comments = [
      '<section id="comments"><h2>2 comments</h2><article class="comment"><cite class="fn author">Bo Tan</cite><p>About time.</p></article></section>',
      '<section><h2>1 comment</h2><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author" itemscope><span itemprop="name">Bo Tan</span></span><p itemprop="text">About time.</p></div></section>',
      '<ol class="commentlist"><li><div class="vcard author">Bo Tan</div><p>About time.</p></li></ol>',
    ]
    for (const each of comments) {
      assert.deepEqual(authorsOf(headline, `</article>${each}<article>`), [], each)
    }
  })

  it('is who wrote it, beside a link that counts comments', () => {
    const below =
      '<div class="post-footer"><span class="post-author">By Ann Miller</span> <a class="comments-link" href="#c">3 comments</a></div>'
    assert.deepEqual(authorsOf(headline, below), ['Ann Miller'])
  })

  it('is nobody whom a menu of authors names', () => {
    const menu =
      '</article><nav><ul><li><a href="/authors">Authors</a><ul><li><a href="/authors/bo">Bo Tan</a></li><li><a href="/authors/an">An Lee</a></li></ul></li></ul></nav><article>'
    assert.deepEqual(authorsOf(`${menu}${headline}`), [])
  })

  it('leaves a byline alone that stands in an aside of the story', () => {
    assert.deepEqual(
      authorsOf(`${headline}<aside><span class="author">Ann Miller</span></aside>`),
      ['Ann Miller'],
    )
  })

  it('leaves a byline below the story alone, though a link to another story precedes it', () => {
    const below =
      '<p><a href="/2">Read more: Mill to close in autumn</a></p><p class="byline">By Ann Miller</p>'
    assert.deepEqual(authorsOf(headline, below), ['Ann Miller'])
  })

  it('leaves a byline alone that stands under a figure', () => {
    const figure = '<figure><img src="/a.jpg"><figcaption>The ferry</figcaption></figure>'
    assert.deepEqual(authorsOf(`${headline}${figure}<p>By Ann Miller</p>`), ['Ann Miller'])
  })
})
