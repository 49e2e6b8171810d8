import { deadlineText } from '@contract/calendar'
import { yuanText } from '@contract/money'
import { checkWayLabels, findingOutcomeLabels, fineOutcomeLabels } from '@contract/promise/labels'
import type { FalsePromise } from '@contract/promise/schema'
import { dayText, momentText } from '@contract/time'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { sayDate } from '@/components/picker-field'
import { KeyValue, Row } from '@/components/row'
import { goTo } from '@/routes'

/** What is held against the promise, and what the applicant says to it. */
export const Claim = ({ it }: { it: FalsePromise }) => (
  <>
    <Card title="哪些地方不实">
      <KeyValue name="提出的人说">{it.untrue}</KeyValue>
      <KeyValue name="提出">{`${momentText(it.proposedAt)}　${it.proposerName}`}</KeyValue>
      <KeyValue name="凭哪次核查">{`${checkWayLabels[it.check.way]}：${it.check.toWhom}`}</KeyValue>
      {it.check.note && <KeyValue name="核查情况">{it.check.note}</KeyValue>}
    </Card>
    <Card title="申请人怎么说">
      {it.said && it.saidAt ? (
        <>
          <KeyValue name="说明">{it.said}</KeyValue>
          <KeyValue name="什么时候">
            {`${momentText(it.saidAt)}　${it.heardByName ? `${it.heardByName}记的` : '本人写的'}`}
          </KeyValue>
        </>
      ) : (
        <KeyValue name="还没说明">
          {!it.told
            ? '没法给本人发消息，请当面或者打电话听他说，记下来再定'
            : it.outcome
              ? `到${dayText(it.hearBy)}也没有说明`
              : `等到${dayText(it.hearBy)}，${deadlineText(it.hearBy, new Date(it.asOf))}`}
        </KeyValue>
      )}
    </Card>
    <Card>
      <Row icon="file" title="看申请和承诺" onTap={() => goTo('staffAidReview', { id: it.applicationId })} />
      <Row
        icon="search"
        title="看核查经过"
        onTap={() => goTo('staffPromiseCheck', { id: it.applicationId })}
      />
    </Card>
  </>
)

/** The finding and what followed, once there is one. */
export const Found = ({ it }: { it: FalsePromise }) => {
  if (!it.outcome) return null
  return (
    <>
      {it.correctedAt && (
        <Notice tone="good" title="已更正，不在名单上">
          {`${it.correction}（${momentText(it.correctedAt)}　${it.correctorName}）`}
        </Notice>
      )}
      {it.mayTerminate && (
        <Notice tone="warn" title="建议终止援助">
          法律援助法第四十八条。请在案件里办理终止，写明承诺不实。
        </Notice>
      )}
      <Card title={findingOutcomeLabels[it.outcome]} tone={it.outcome === 'false' ? 'warn' : 'good'}>
        <KeyValue name="理由">{it.reasons}</KeyValue>
        <KeyValue name="认定">{`${momentText(it.decidedAt!)}　${it.deciderName}`}</KeyValue>
        {it.barredUntil && <KeyValue name="改用证明">{`到${sayDate(it.barredUntil)}为止`}</KeyValue>}
        {it.costFen !== null && (
          <KeyValue name="要交回的费用">
            {it.costFen === 0
              ? '没有'
              : `${yuanText(it.costFen)}，${it.recoveredOn ? `${dayText(it.recoveredOn)}交回` : '还没交回'}`}
          </KeyValue>
        )}
        {it.fineProposedFen !== null && (
          <KeyValue name="建议罚款">
            {it.fineProposedFen === 0 ? '不建议' : yuanText(it.fineProposedFen)}
          </KeyValue>
        )}
      </Card>
      {it.fineOutcome && (
        <Card title={fineOutcomeLabels[it.fineOutcome]}>
          {it.fineFen !== null && <KeyValue name="罚款">{yuanText(it.fineFen)}</KeyValue>}
          {it.fineNumber && <KeyValue name="文号">{it.fineNumber}</KeyValue>}
          <KeyValue name="理由">{it.fineReasons}</KeyValue>
          <KeyValue name="决定">{it.fineDeciderName}</KeyValue>
        </Card>
      )}
    </>
  )
}
