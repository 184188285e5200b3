import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audited } from '../audit/audited.js';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import {
  sessionSchema,
  signInInputSchema,
  signInLinkInputSchema,
  signInLinkSchema,
  signInMethodsSchema,
  type SignInInput,
  type SignInLinkInput,
} from '../contract/sessions.js';
import { Answers, Problems } from '../openapi/answers.js';
import { OidcSignIn } from './oidc-sign-in.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sign-in')
@Controller('v1')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly oidc: OidcSignIn,
  ) {}

  @Get('sign-in-methods')
  @Access('public')
  @ApiOperation({ operationId: 'listSignInMethods', summary: 'How a browser may sign in, beside a key and a link' })
  @Answers({ schema: signInMethodsSchema, description: 'The methods.' })
  methods() {
    return this.sessions.methods();
  }

  @Post('sign-in-links')
  @Access('viewer')
  @Audited({ operation: 'createSignInLink', target: 'sign-in link', secrets: ['path'] })
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'createSignInLink', summary: 'Make a link that signs a browser in, once' })
  @ApiBody({ schema: { $ref: '#/components/schemas/SignInLinkInput' } })
  @Answers({
    status: 201,
    schema: signInLinkSchema,
    description: 'The link. It is shown once.',
    problems: ['malformed-request', 'invalid'],
  })
  createLink(@CurrentPrincipal() principal: Principal, @Body({ schema: signInLinkInputSchema }) body: SignInLinkInput) {
    return this.sessions.createLink(principal, body);
  }

  @Post('session')
  @Access('public')
  @ApiOperation({ operationId: 'signIn', summary: 'Sign a browser in with a key or a link; sets the session cookie' })
  @ApiBody({ schema: { $ref: '#/components/schemas/SignInInput' } })
  @Answers({ status: 201, schema: sessionSchema, description: 'The browser is signed in.', problems: ['malformed-request', 'invalid'] })
  signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: signInInputSchema }) body: SignInInput,
  ) {
    return this.sessions.signIn(request, reply, body);
  }

  @Get('session')
  @Access('viewer')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'getSession', summary: 'Who the caller is, with the CSRF token of a session' })
  @Answers({ schema: sessionSchema, description: 'The caller.' })
  get(@CurrentPrincipal() principal: Principal) {
    return this.sessions.describe(principal);
  }

  @Delete('session')
  @Access('viewer')
  @Audited({ operation: 'signOut', target: 'session' })
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'signOut', summary: 'Sign the browser out' })
  @ApiResponse({ status: 204, description: 'The session has ended.' })
  @Problems('conflict')
  signOut(@CurrentPrincipal() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.sessions.signOut(principal, reply);
  }

  @Get('session/oidc')
  @Access('public')
  @ApiOperation({ operationId: 'beginOidcSignIn', summary: 'Begin a sign-in at the identity provider' })
  @ApiResponse({ status: 302, description: 'To the provider.' })
  @Problems('not-found', 'unavailable')
  begin(@Res() reply: FastifyReply) {
    return this.oidc.begin(reply);
  }

  @Get('session/oidc/callback')
  @Access('public')
  @ApiOperation({ operationId: 'finishOidcSignIn', summary: 'Where the identity provider sends the browser back to' })
  @ApiResponse({ status: 302, description: 'To the dashboard, signed in, or with the reason why not behind the #.' })
  @Problems('not-found')
  finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.oidc.finish(request, reply);
  }
}
