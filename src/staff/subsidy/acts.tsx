import { yuanText } from '@contract/money'
import { whyNotApprove, whyNotSubmit } from '@contract/subsidy/guards'
import type { CountyMonthAnswer } from '@contract/subsidy/schema'
import type { Failure } from '@/api/failure'
import { approveStatements, makeStatements, prepareBatch, submitStatements } from '@/api/subsidy'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { confirm, toast } from '@/components/talk'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { goTo } from '@/routes'

interface Act {
  key: string
  words: string
  busy: boolean
  failure: Failure | undefined
  act: () => Promise<unknown>
}

/** What can be done now for the whole month, the next step first. */
export function Acts({ answer }: { answer: CountyMonthAnswer }) {
  const acts = useActs(answer)
  const failed = acts.find(({ failure }) => failure)?.failure
  return (
    <>
      {failed && <Notice tone="bad">{failed.message}</Notice>}
      {acts.map(({ key, words, busy, act }, index) => (
        <Button
          key={key}
          kind={index === 0 && key !== 'renew' ? 'primary' : 'secondary'}
          busy={busy}
          busyText="正在办理"
          onTap={act}
        >
          {words}
        </Button>
      ))}
    </>
  )
}

function useActs(answer: CountyMonthAnswer): Act[] {
  const { countyCode, month, rows, without, toPay, ratesSet } = answer
  const me = useSession(({ who }) => who?.accountId) ?? ''
  const now = new Date(answer.asOf)
  const make = useSendOnce(makeStatements, {
    onAccepted: ({ made, changed }) =>
      toast(made + changed === 0 ? '没有变化' : `出了${made}张，更新${changed}张`),
  })
  const submit = useSendOnce(submitStatements, { onAccepted: ({ done }) => toast(`提交了${done}张`) })
  const approve = useSendOnce(approveStatements, { onAccepted: ({ done }) => toast(`通过了${done}张`) })
  const prepare = useSendOnce(prepareBatch, { onAccepted: ({ people }) => toast(`${people}人编成一批`) })

  const toSubmit = rows.filter((row) => !whyNotSubmit(row, me, now)).map(({ id }) => id)
  const toApprove = rows.filter((row) => !whyNotApprove(row, me)).map(({ id }) => id)
  const drafts = rows.some(({ status }) => status === 'draft')
  const asking = async (title: string, content: string, send: () => Promise<unknown>) => {
    if (await confirm({ title, content })) await send()
  }
  const acts: (Act | false)[] = [
    !ratesSet &&
      (without > 0 || drafts) && {
        key: 'rates',
        words: '先去定标准，再出结算单',
        busy: false,
        failure: undefined,
        act: async () => goTo('staffSetting', { key: 'subsidy.dutyRates', area: countyCode }),
      },
    ratesSet &&
      without > 0 && {
        key: 'make',
        words: `出结算单（还有${without}人没有）`,
        busy: make.sending,
        failure: make.failure,
        act: () => make.send({ countyCode, month }),
      },
    toApprove.length > 0 && {
      key: 'approve',
      words: `审批通过（${toApprove.length}张）`,
      busy: approve.sending,
      failure: approve.failure,
      act: () =>
        asking(`通过${toApprove.length}张结算单？`, '通过后就可以编批发放，不能再退回。', () =>
          approve.send({ ids: toApprove }),
        ),
    },
    toSubmit.length > 0 && {
      key: 'submit',
      words: `提交审批（${toSubmit.length}张）`,
      busy: submit.sending,
      failure: submit.failure,
      act: () =>
        asking(`提交${toSubmit.length}张结算单？`, '要由另一位同事审批。', () =>
          submit.send({ ids: toSubmit }),
        ),
    },
    toPay.people > 0 && {
      key: 'prepare',
      words: `编发放批次（${toPay.people}人，${yuanText(toPay.totalFen)}）`,
      busy: prepare.sending,
      failure: prepare.failure,
      act: () =>
        asking(
          '把审批过的编成一批？',
          `${toPay.people}人，共${yuanText(toPay.totalFen)}。编好后要由另一位同事审批。`,
          () => prepare.send({ countyCode, month }),
        ),
    },
    ratesSet &&
      without === 0 &&
      drafts && {
        key: 'renew',
        words: '更新结算单',
        busy: make.sending,
        failure: make.failure,
        act: () => make.send({ countyCode, month }),
      },
  ]
  return acts.filter((act): act is Act => act !== false)
}
