import type { AidStatus } from '@contract/aid/statuses'
import { monitorKinds } from '@contract/quality/labels'
import { mayMonitor } from '@contract/quality/rules'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

/** The way to monitoring a case, once somebody works on it (法援法 59). */
export const QualityEntry = ({ id, status }: { id: string; status: AidStatus }) =>
  monitorKinds.some((kind) => mayMonitor(kind, status)) ? (
    <Card>
      <Row
        icon="search"
        title="质量监督"
        hint="打电话、旁听、回访、评查档案，登记结果"
        onTap={() => goTo('staffMonitoring', { id })}
      />
    </Card>
  ) : null
