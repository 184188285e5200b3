import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../auth/access-rule.js';
import { CurrentPrincipal, type Principal } from '../auth/principal.js';
import { profileSchema } from '../contract/profile.js';
import { sweepIdParams } from '../contract/requests.js';
import { Answers } from '../openapi/answers.js';
import { ProfileService } from './profile.service.js';

@ApiTags('curves')
@ApiBearerAuth()
@Controller('v1/sweeps/:id/profile')
export class ProfileController {
  constructor(private readonly profiles: ProfileService) {}

  @Get()
  @Access('viewer')
  @ApiOperation({
    operationId: 'getProfile',
    summary: 'Profile of each curve, the NELBO that it predicts for every step count, and the best schedules',
  })
  @Answers({ schema: profileSchema, description: 'Predictions beside direct measurements.', problems: ['not-found'] })
  get(@CurrentPrincipal() principal: Principal, @Param({ schema: sweepIdParams }) { id }: { id: string }) {
    return this.profiles.get(principal, id);
  }
}
