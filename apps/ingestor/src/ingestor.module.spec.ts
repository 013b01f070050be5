import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { openDoor } from '../test/door.js';
import { ITEM_FIELDS } from './posts/post-item.js';

test('every door is in the OpenAPI document, with all fields of an item', async () => {
  const door = await openDoor();
  const document = SwaggerModule.createDocument(door.app, new DocumentBuilder().build());
  expect(Object.keys(document.paths)).toEqual(['/v1/posts', '/v1/posts/{id}/withdrawal', '/v1/imports']);
  const item = document.components?.schemas?.['PostItem'];
  expect(item).toMatchObject({ required: ['source'] });
  expect(new Set(Object.keys(item && 'properties' in item ? (item.properties ?? {}) : {}))).toEqual(ITEM_FIELDS);
  await door.close();
});
