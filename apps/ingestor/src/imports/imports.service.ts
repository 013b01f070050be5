import { Injectable } from '@nestjs/common';
import { Problem, problem } from '#operations';
import type { FeedOptions, Finding } from '../feeds/feed.js';
import { FEEDS, type FormatName } from '../feeds/index.js';
import { BATCH_RECORDS, Intake } from '../intake/intake.js';
import { UnreadableFile } from '../reading/unreadable-file.js';
import type { ImportReport } from './import-report.js';

type FactFound = Extract<Finding, { fact: unknown }>['fact'];

const MAX_PROBLEMS = 100;
/** Together with the longest item this bounds what an import holds. */
const BATCH_CHARACTERS = 2 * 1024 * 1024;

/** Reads a file through its feed into the log, batch by batch. */
@Injectable()
export class ImportsService {
  constructor(private readonly intake: Intake) {}

  /**
   * Throws a problem with the same report when the file cannot be read to its end (400; what was accepted before stays) or
   * when nothing of it was good (422).
   */
  async take(
    format: FormatName,
    bytes: AsyncIterable<Uint8Array>,
    options: FeedOptions,
    traceparent?: string,
  ): Promise<ImportReport> {
    const report: ImportReport = {
      format,
      accepted: 0,
      repeated: 0,
      rejected: 0,
      skipped: 0,
      posts: 0,
      dumps: 0,
      problems: [],
    };
    let pending: FactFound[] = [];
    let characters = 0;
    const flush = async (): Promise<void> => {
      for (const outcome of await this.intake.record(pending, traceparent)) report[outcome]++;
      pending = [];
      characters = 0;
    };
    try {
      for await (const finding of FEEDS[format].parse(bytes, options)) {
        if ('skipped' in finding) report.skipped++;
        else if ('problem' in finding) {
          report.rejected++;
          if (report.problems.length < MAX_PROBLEMS) report.problems.push(finding.problem);
        } else {
          const { fact } = finding;
          if (fact.type === 'dump.captured') report.dumps++;
          else report.posts++;
          pending.push(fact);
          characters += fact.type === 'dump.captured' ? fact.data.text.length : fact.data.verbatim.length;
          if (pending.length >= BATCH_RECORDS || characters >= BATCH_CHARACTERS) await flush();
        }
      }
      await flush();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await flush();
      throw refusal(400, 'Unreadable file', error.message, report);
    }
    if (report.posts + report.dumps > 0) return report;
    const [first] = report.problems;
    throw refusal(
      422,
      'Nothing to import',
      first ? `${first.place}: ${first.message}` : 'there is no post in the file',
      report,
    );
  }
}

const refusal = (status: number, title: string, detail: string, report: ImportReport): Problem =>
  new Problem(Object.assign({}, problem(status, title, { detail }).problem, report));
