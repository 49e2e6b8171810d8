import { whyNotConfirm } from '@contract/subsidy/guards'
import { refusals } from '@contract/refusal'
import { monthText } from '@contract/subsidy/payment'
import type { Statement } from '@contract/subsidy/schema'
import { confirmByText } from '@contract/subsidy/words'
import { confirmStatement, useMyStatement } from '@/api/subsidy'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { confirm, toast } from '@/components/talk'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { History } from '@/features/subsidy/history'
import { Sums } from '@/features/subsidy/sums'
import { useParams } from '@/platform/params'
import { useSendOnce } from '@/state/send-once'
import { Lines } from './lines'
import './index.scss'

const TITLE = '补贴结算单'

/** One month of the person's subsidy, line by line; here they agree, or say what is wrong. */
export default function OwnStatement() {
  const { id } = useParams<'lawyerStatement'>()
  return (
    <SignedInOnly title={TITLE} hint="登录后看自己的结算单">
      {id ? <One id={id} /> : <None />}
    </SignedInOnly>
  )
}

const None = () => (
  <Page title={TITLE}>
    <Empty icon="folder" title="没有选结算单" hint="请从“我的补贴”里点开" />
  </Page>
)

function One({ id }: { id: string }) {
  const asked = useMyStatement(id)
  const statement = asked.data
  return (
    <Page
      title={TITLE}
      heading={statement && monthText(statement.month)}
      lead={statement?.countyName}
      onRefresh={asked.refetch}
      footer={statement?.status === 'draft' && <Agree statement={statement} />}
    >
      <Ask of={asked}>
        {(statement) => (
          <>
            <Sums statement={statement} />
            {statement.status === 'draft' && (
              <Notice tone="info">
                {statement.ratesMissing
                  ? '县区还没有定补贴标准。可以先核对值班对不对，标准定了会通知您。'
                  : `${confirmByText(statement.confirmBy)}。`}
              </Notice>
            )}
            <Lines statement={statement} />
            <History history={statement.history} />
          </>
        )}
      </Ask>
    </Page>
  )
}

function Agree({ statement }: { statement: Statement }) {
  const { send, sending, waiting, failure } = useSendOnce(confirmStatement, {
    onAccepted: () => toast('已确认'),
  })
  const obstacle = whyNotConfirm(statement)
  const agree = async () => {
    const sure = await confirm({
      title: '确认这张结算单？',
      content: '确认后就上报审批，发现有误只能在下个月更正。',
    })
    if (sure) await send({ id: statement.id, version: statement.version })
  }
  return (
    <>
      {obstacle === 'objection-open' && <Notice tone="warn">{refusals[obstacle]}</Notice>}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        disabled={obstacle !== undefined}
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        onTap={agree}
      >
        没有问题，确认
      </Button>
    </>
  )
}
