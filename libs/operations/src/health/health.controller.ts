import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Health } from './health.js';

interface Reply {
  status(code: number): unknown;
}

/** Liveness and readiness, for whatever runs the process. */
@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('livez')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether the process is alive' })
  @ApiResponse({ status: 200, description: 'It answers.' })
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether the process can do its work' })
  @ApiResponse({ status: 200, description: 'Every check passes.' })
  @ApiResponse({ status: 503, description: 'Some check fails; the body says which and why.' })
  async ready(@Res({ passthrough: true }) reply: Reply) {
    const { ready, checks } = await this.health.readiness();
    reply.status(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not-ready', checks };
  }
}
