import type { Statement } from '@contract/subsidy/schema'
import { statementActLabels } from '@contract/subsidy/workflow'
import { momentText } from '@contract/time'
import { Card } from '@/components/card'
import { Timeline } from '@/components/timeline'

const setBack = ['send-back', 'bounce']

/** How a statement went, step by step. */
export const History = ({ history }: Pick<Statement, 'history'>) => (
  <Card title="办理过程">
    <Timeline
      events={history.map(({ act, note, at }, index) => ({
        key: String(index),
        // made again, it is brought up to what changed
        title: act === 'make' && index > 0 ? '更新结算单' : statementActLabels[act],
        at: momentText(at),
        state: setBack.includes(act) ? 'bad' : 'done',
        ...(note !== null && { detail: note }),
      }))}
    />
  </Card>
)
