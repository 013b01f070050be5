import { Line, only, types } from './line.js';

// Nothing is overwritten: an edit is a new revision, and what followed from the former one is withdrawn.
const line = new Line();
const said = { messageId: '7', publishedAt: '2022-01-05T08:00:00Z' };
line.post('В Шымкенте прошёл митинг против роста цен на газ.', said);

test('the same words again are only repeated', () =>
  expect(types(line.post('В Шымкенте прошёл митинг против роста цен на газ.', said))).toEqual(['post.repeated']));

test('other words are a new revision; the former claim goes, and its incident with it', () => {
  const edited = line.post('В Шымкенте открыли новую библиотеку.', {
    ...said,
    editedAt: '2022-01-05T09:00:00Z',
  });
  expect(only(edited, 'post.classified').post.revision).toBe(2);
  expect(types(edited)).toEqual(expect.arrayContaining(['claim.withdrawn', 'incident.withdrawn']));
});

test('a post that its source takes down withdraws what it said', () => {
  line.post('В Таразе объявили забастовку рабочие химического завода.', { messageId: '8' });
  expect(types(line.withdraw('telegram:demo/8'))).toEqual(
    expect.arrayContaining(['post.withdrawn', 'claim.withdrawn', 'incident.withdrawn']),
  );
});
