import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, ValidateNested } from 'class-validator';
import { TakesNoQuery } from './takes-no-query.js';
import { answerUnrouted, DtoPipe, problem, ProblemFilter } from './problem.js';
import { watchRoutes } from './routes.js';

class ListQuery {
  @Type(() => Number)
  @IsInt()
  @Max(500)
  limit = 50;
}

class Inner {
  @IsString()
  name: string;
}

class Outer {
  @ValidateNested()
  @Type(() => Inner)
  inner: Inner;
}

@Controller()
class Rooms {
  @Get('list') list(@Query() query: ListQuery) {
    return query;
  }
  @Post('make') make(@Body() body: Outer) {
    return body;
  }
  @TakesNoQuery() @Get('plain/:id') plain() {
    return { plain: true };
  }
  @Get('gone') gone() {
    throw problem(410, 'Generation Retired', { detail: 'start again', parameter: 'cursor' });
  }
  @Get('bug') bug() {
    throw new TypeError('secret');
  }
  @Get('away') away() {
    throw Object.assign(new Error('connection refused'), { canRetry: true });
  }
}

@Module({ controllers: [Rooms] })
class RoomsModule {}

let app: NestFastifyApplication;
beforeAll(async () => {
  const module = await Test.createTestingModule({ imports: [RoomsModule] }).compile();
  const adapter = new FastifyAdapter({ bodyLimit: 1000, frameworkErrors: answerUnrouted as never });
  watchRoutes(adapter.getInstance());
  app = module.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new DtoPipe());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
test.each([
  ['GET', '/list?limit=501', undefined, 400, { title: 'Invalid query', parameter: 'limit' }],
  ['GET', '/list?colour=red', undefined, 400, { parameter: 'colour', detail: 'colour is unknown' }],
  ['POST', '/make', '{"inner":{"name":1}}', 400, { title: 'Invalid body', pointer: '/inner/name' }],
  ['POST', '/make', '{"inner":null}', 400, { detail: 'inner must not be null', pointer: '/inner' }],
  ['POST', '/make', '{"inner":', 400, { title: 'Bad Request' }],
  ['POST', '/make', 'null', 400, { title: 'Invalid body', pointer: '' }],
  ['POST', '/make', '[]', 400, { title: 'Invalid body', pointer: '' }],
  ['POST', '/make', '"text"', 400, { title: 'Invalid body', pointer: '' }],
  ['POST', '/make', '{"a":'.repeat(150) + '1' + '}'.repeat(150), 400, { title: 'Invalid body', pointer: '' }],
  ['GET', '/list%zz', undefined, 400, { title: 'Bad Request' }],
  ['POST', '/make', JSON.stringify({ inner: { name: 'x'.repeat(2000) } }), 413, { title: 'Payload Too Large' }],
  ['GET', '/gone', undefined, 410, { type: 'urn:khronika:problem:generation-retired', parameter: 'cursor' }],
  ['GET', '/nowhere', undefined, 404, { title: 'Not Found' }],
  ['GET', '/plain/7?colour=red', undefined, 400, { title: 'Invalid query', parameter: 'colour' }],
  ['DELETE', '/plain/7?x=1', undefined, 405, { title: 'Method Not Allowed' }],
  ['GET', '/make', undefined, 405, { detail: 'GET is not taken here, only POST' }],
  ['GET', '/away', undefined, 503, { title: 'Service Unavailable' }],
  ['GET', '/bug', undefined, 500, { title: 'Internal Server Error' }],
] as const)('%s %s', async (method, url, payload, status, expected) => {
  const answer = await app.inject({ method, url, payload, headers: payload ? json : {} });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.json()).toMatchObject({ status, ...expected });
  expect(answer.body).not.toContain('secret');
});

test('a wrong method is told which ones are right', async () => {
  const { headers } = await app.inject({ method: 'DELETE', url: '/plain/7' });
  expect(headers['allow']).toBe('GET, HEAD');
});

test('what a client has already is not sent again', async () => {
  const first = await app.inject({ method: 'GET', url: '/plain/7' });
  const tag = String(first.headers['etag']);
  const again = await app.inject({ method: 'GET', url: '/plain/7', headers: { 'if-none-match': tag } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const other = await app.inject({ method: 'GET', url: '/plain/7', headers: { 'if-none-match': '"x"' } });
  expect([other.statusCode, other.json()]).toEqual([200, { plain: true }]);
});
