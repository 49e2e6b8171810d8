import { aidSettings } from '@contract/aid/settings'
import { incomePerHead } from '@contract/aid/rules'
import type { Review } from '@contract/aid/desk-schema'
import type { ApplicationForm, MaskedForm, Proposal } from '@contract/aid/schema'
import { clockView } from '@contract/aid/clocks'
import { actsOpen, isInternal } from '@contract/aid/workflow'
import { maskAddress, maskIdNumber, maskPhone } from '@contract/identity'
import { actsAtDesk } from '@contract/review/desk'
import { shanghaiDate } from '@contract/time'
import { stakeIn } from '@server/kit/aid/stake'
import { runningClocks } from '@server/kit/aid/clocks'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { findDecision, listHistory, listPapers, type ApplicationRow } from '@server/kit/aid/rows'
import { deskOf } from './at-desk'
import { findWaitingProposal } from './queries'
import { queueItemOf } from './queue-item'
import { openForm } from '@server/kit/aid/sealed'
import { findSignature, openSignature } from '@server/kit/aid/signature'

const maskForm = (form: ApplicationForm): MaskedForm => ({
  ...form,
  idNumber: maskIdNumber(form.idNumber),
  phone: maskPhone(form.phone),
  address: maskAddress(form.address),
})

const proposalOf = (
  found: Awaited<ReturnType<typeof findWaitingProposal>>,
  accountId: string,
): Proposal | null =>
  found
    ? {
        act: found.act,
        ground: found.ground,
        reasons: found.reasons,
        proposerName: found.proposer_name,
        proposedAt: found.proposed_at,
        mine: found.proposer_id === accountId,
      }
    : null

/** The whole application as the deciding county sees it, held against the means standard of the day it came in. */
export async function reviewOf(ctx: KnownContext, row: ApplicationRow): Promise<Review> {
  const { db, service, caller, now } = ctx
  const form = openForm(service.keyring, row)
  const day = shanghaiDate(row.submitted_at!)
  const standard = await readSetting(db, aidSettings, 'aid.meansStandard', row.county_code!, day)
  const signature = await findSignature(db, row.id)
  const found = await findDecision(db, row.id)
  const { nextDueOn: _told, ...decision } = found ?? {}
  const own = (await stakeIn(db, row, caller)) !== undefined
  const clocks = await runningClocks(db, row.id)
  const open = own ? [] : actsOpen(row.status, 'county')
  return {
    item: queueItemOf(ctx, row),
    form: maskForm(form),
    meansPath: row.means_path!,
    incomePerHeadYuan:
      form.ownMonthlyIncomeYuan === undefined
        ? null
        : incomePerHead(form.ownMonthlyIncomeYuan, form.household),
    standardPerHeadYuan: standard.monthlyPerHeadFen === null ? null : standard.monthlyPerHeadFen / 100,
    papers: await listPapers(db, row.id),
    promise: signature ? openSignature(service.keyring, signature) : null,
    decision: found ? (decision as Review['decision']) : null,
    // what the office proposes to itself is not told to who is bound up with it
    proposal: own ? null : proposalOf(await findWaitingProposal(db, row.id), caller.accountId),
    papersDueOn: clocks.find(({ what }) => what === 'provisional-papers')?.dueOn ?? null,
    clock: clockView(clocks),
    history: (await listHistory(db, row.id)).filter(({ act }) => !own || !isInternal(act)),
    own,
    acts: actsAtDesk(open, await deskOf(ctx, row)),
    asOf: now.toISOString(),
  }
}
