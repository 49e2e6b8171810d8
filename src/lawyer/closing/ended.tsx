import { basisText } from '@contract/closing/bases'
import { closingOutcomeLabels } from '@contract/closing/labels'
import type { OwnClosing } from '@contract/closing/schema'
import { yuanText } from '@contract/money'
import { momentText } from '@contract/time'
import { Card } from '@/components/card'
import { sayDate } from '@/components/picker-field'
import { KeyValue, Row } from '@/components/row'
import { goTo } from '@/routes'

/** How it ended, where its volume stands, and what it comes to. */
export const Ended = ({ it }: { it: OwnClosing }) => (
  <>
    {it.closing && (
      <Card title="结案情况">
        <KeyValue name="依据">{basisText(it.closing.basis)}</KeyValue>
        <KeyValue name="结案日">{sayDate(it.closing.closedOn)}</KeyValue>
        <KeyValue name="结果">{closingOutcomeLabels[it.closing.outcome]}</KeyValue>
        {it.closing.benefitFen !== null && (
          <KeyValue name="挽回损失">{yuanText(it.closing.benefitFen)}</KeyValue>
        )}
      </Card>
    )}
    {it.volume && (
      <Card title="已经归档" tone="good">
        <KeyValue name="卷号">{it.volume.number}</KeyValue>
        <KeyValue name="页数">{it.volume.pages}页</KeyValue>
        <KeyValue name="归档">{momentText(it.volume.archivedAt)}</KeyValue>
      </Card>
    )}
    {it.volume && <Pay it={it} />}
  </>
)

/** What this case is paid, and when (法援法 52). */
const Pay = ({ it: { pay } }: { it: OwnClosing }) => (
  <Card title="这件的补贴">
    <KeyValue name="多少">{pay.amountFen === null ? '标准还没定' : yuanText(pay.amountFen)}</KeyValue>
    <KeyValue name="发放">{pay.paidOn ? `${sayDate(pay.paidOn)}，批次${pay.batch}` : '还没发'}</KeyValue>
    <Row icon="folder" title="全部办案补贴" hint="按标准足额发，不扣税" onTap={() => goTo('lawyerCasePay')} />
  </Card>
)
