import type { AidStatus } from '@contract/aid/statuses'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

const hints: Partial<Record<AidStatus, string>> = {
  granted: '等着派律师，3天内派出',
  assigned: '等律师答复',
  accepted: '派给了谁、为什么，换律师',
  engaged: '派给了谁、为什么，换律师',
}

/** The way to assigning a granted case, and to whom it was assigned and why. */
export const AssignEntry = ({ id, status }: { id: string; status: AidStatus }) =>
  hints[status] ? (
    <Card>
      <Row icon="people" title="指派律师" hint={hints[status]} onTap={() => goTo('staffAssign', { id })} />
    </Card>
  ) : null
