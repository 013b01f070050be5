import { capturePost, contentKeyOf, postIdOf, subjectOf, type SaidPost } from './capture.js';
import { wordsOf } from '#text';

const said: SaidPost = { source: 'telegram:demo', messageId: '1', verbatim: 'Митинг.', format: 'text' };
const now = { capturedAt: '2022-01-05T12:00:00Z', via: 'push' };
const keyOf = (fields: Partial<SaidPost> = {}, capture = now): string =>
  contentKeyOf(capturePost({ ...said, ...fields }, capture));

test('the content key does not know when and how a post was captured', () => {
  expect(keyOf()).toMatch(/^[0-9a-f]{12}$/);
  expect(keyOf({}, { capturedAt: '2022-01-06T12:00:00Z', via: 'telegram-web' })).toBe(keyOf());
  expect(keyOf({ forwardedFrom: { name: 'a', source: 'telegram:b' } })).toBe(
    keyOf({ forwardedFrom: { source: 'telegram:b', name: 'a' } }),
  );
});

test.each<[string, Partial<SaidPost>]>([
  ['the words', { verbatim: 'Митинг!' }],
  ['one lone surrogate for another', { verbatim: 'Митинг.\ud800' }],
  ['the format', { format: 'html' }],
  ['an edit', { editedAt: '2022-01-05T12:00:00Z' }],
  ['the time of publication', { publishedAt: '2022-01-05T11:00:00Z' }],
  ['media', { media: [{ kind: 'photo' }] }],
  ['a reply', { replyTo: '3' }],
  ['a forward', { forwardedFrom: {} }],
  ['the author', { author: 'a' }],
  ['the address', { url: 'https://t.me/demo/1' }],
  ['the language', { language: 'ru' }],
])('another content key: %s', (_, fields) => {
  expect(keyOf(fields)).not.toBe(keyOf());
});

test('lone surrogates that differ are different content', () => {
  expect(keyOf({ verbatim: '\ud800' })).not.toBe(keyOf({ verbatim: '\ud801' }));
});

test('a post is named by its message id, else by its words', () => {
  expect(postIdOf(said)).toBe('telegram:demo/1');
  const unnamed = (verbatim: string): string => postIdOf({ source: 'telegram:demo', verbatim });
  expect(unnamed('Митинг,  на\nплощади')).toBe(unnamed('митинг на площади'.replace('м', 'М')));
  expect(unnamed('Митинг на площади')).not.toBe(unnamed('Митинг на площадях'));
});

test.each([
  ['Екібастұз: «кеншілер», 200!', 'Екібастұз кеншілер 200'],
  [' 🙏 ', '🙏'],
  ['', ''],
])('the words of "%s"', (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

test('the subject of a fact is the post', () => {
  expect(subjectOf(capturePost(said, now))).toBe('telegram:demo/1');
});
