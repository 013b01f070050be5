import type { claimLinked } from '#contracts';
import { replaceAll, writeRows, type Columns } from '../../rows.js';
import type { ViewTransaction } from '../../view.js';

const COLUMNS: Columns = {
  claim_id: 'text',
  incident_id: 'text',
  post_id: 'text',
  revision: 'int',
  n: 'int',
  shelved: 'text',
  founds: 'text',
  formerly: 'text',
};

const UPSERT = `(claim_id) do update set ${replaceAll(COLUMNS, 'claim_id')}`;

/** Writes where claims belong; of a claim that is linked several times in a batch, the last time counts. */
export async function writeMemberships(
  tx: ViewTransaction,
  linked: readonly (typeof claimLinked)['sample'][],
): Promise<void> {
  const last = new Map(linked.map((data) => [data.claimId, data]));
  const rows = Array.from(last.values(), ({ claimId, postId, revision, stands, incident, shelved, founds }) => ({
    claim_id: claimId,
    incident_id: stands ? (incident ?? '') : '',
    post_id: postId,
    revision,
    n: Number(claimId.slice(claimId.lastIndexOf('#') + 1)),
    shelved: stands ? shelved : 'withdrawn',
    founds,
    formerly: stands ? null : incident,
  }));
  await writeRows(tx, 'claims', COLUMNS, rows, UPSERT);
}
