import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { decisionMade, decisions, MAX_DECIDED_CLAIMS, type Decision, type Place } from '#contracts';
import type { EventLog } from '#event-log';
import { EVENT_LOG, problem, STORE } from '#operations';
import {
  evidenceOf,
  findDecision,
  findIncident,
  releaseVersion,
  resolveIncident,
  takeVersion,
  type LiveTables,
  type Store,
} from '#read-model';
import { encodeFact } from '#stage';
import type { DecisionBody } from './decision.body.js';
import { checkKind, rulingOf, type Ground } from './ruling.js';

type Tables = LiveTables['tables'];

/**
 * Takes what a person ruled. A decision is accepted once it is in the log for ever; the stage `link` applies it, now and on every
 * replay. Of two who have seen the same version of an incident, one is accepted.
 */
@Injectable()
export class DecisionsService {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(STORE) private readonly store: Store,
  ) {}

  /** Throws a problem: 400 for what is wrong in itself, 404 for what is not there, 409 when the incident has changed. */
  async take(body: DecisionBody): Promise<Decision> {
    checkKind(body);
    const { tables, generation } = await this.store.live();
    const { version } = await existing(tables, body.incident, '/incident');
    if (version !== body.version)
      throw changed(`the incident is at version ${version}, not ${body.version}: look again`);
    const ground = await this.#ground(tables, body);
    const decision: Decision = {
      decisionId: `dec-${randomBytes(8).toString('hex')}`,
      incident: ground.undone?.incident ?? body.incident,
      version: ground.undone?.version ?? version,
      author: body.author,
      reason: body.reason,
      decidedAt: new Date().toISOString(),
      ...rulingOf(body, ground),
    };
    if (decision.ruling.kind === 'note') {
      await this.#append(decision);
      return decision;
    }
    const { decisionId } = decision;
    if (!(await takeVersion(this.store, generation, { decisionId, incident: body.incident, version })))
      throw changed('another decision on this version is being applied: look again');
    try {
      await this.#append(decision);
    } catch (error) {
      await releaseVersion(this.store, generation, decisionId).catch(() => undefined);
      throw error;
    }
    return decision;
  }

  async #ground(tables: Tables, body: DecisionBody): Promise<Ground> {
    const { claims } = await evidenceOf(tables, body.incident);
    if (claims.length > MAX_DECIDED_CLAIMS)
      throw problem(422, 'Too many claims', {
        detail: `the incident has more than ${MAX_DECIDED_CLAIMS} claims`,
        pointer: '/incident',
      });
    switch (body.kind) {
      case 'move':
        return { claims, others: [], place: await placeOf(body.place!) };
      case 'merge': {
        if (body.with === body.incident)
          throw problem(400, 'Invalid body', { detail: 'this is the incident itself', pointer: '/with' });
        await existing(tables, body.with!, '/with');
        const { claims: others } = await evidenceOf(tables, body.with!);
        return { claims, others: others.slice(0, MAX_DECIDED_CLAIMS) };
      }
      case 'undo': {
        const undone = await findDecision(tables, body.decision!);
        if (!undone)
          throw problem(404, 'Unknown decision', {
            detail: `there is no decision ${body.decision}`,
            pointer: '/decision',
          });
        return { claims, others: [], undone: undone.decision };
      }
      default:
        return { claims, others: [] };
    }
  }

  #append(decision: Decision): Promise<void> {
    return this.log.append([encodeFact(decisionMade, decision, decisions, { id: decision.decisionId })]);
  }
}

const changed = (detail: string) => problem(409, 'Incident changed', { detail, pointer: '/version' });

/** The incident that an id of a body names. */
async function existing(tables: Tables, id: string, pointer: string) {
  const known = await resolveIncident(tables, id);
  if (known !== undefined && known !== id)
    throw problem(409, 'Incident changed', { detail: `${id} was merged into ${known}: look again`, pointer });
  const incident = known === undefined ? undefined : await findIncident(tables, known);
  if (!incident) throw problem(404, 'Unknown incident', { detail: `there is no incident ${id}`, pointer });
  return incident;
}

/** Loaded only when somebody moves an incident: the gazetteer is large. */
async function placeOf(id: string): Promise<Place> {
  const { gazetteer } = await import('#gazetteer');
  const found = gazetteer().byId(id);
  if (!found) throw problem(400, 'Invalid body', { detail: `the gazetteer has no place ${id}`, pointer: '/place' });
  const { name, country, admin1, lat, lon, precision } = found;
  return { id: found.id, name, country, admin1, lat, lon, precision };
}
