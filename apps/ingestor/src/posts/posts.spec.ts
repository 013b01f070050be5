import { openDoor, type Door } from '../../test/door.js';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const JSON_TYPE = { 'content-type': 'application/json' };

test('a post is answered with its id once it is in the log', async () => {
  const answer = await door.post('/v1/posts', '{"source":"telegram:demo","messageId":1,"text":"Митинг."}', JSON_TYPE);
  expect(answer.status).toBe(202);
  expect(answer.body.items).toEqual([{ index: 0, status: 'accepted', id: 'telegram:demo/1' }]);
  expect(door.log.events.map(({ type, key }) => [type, key])).toEqual([['post.captured', 'telegram:demo/1']]);
});
