import { groundText, majorFlagLabels } from '@contract/casework/labels'
import type { CaseReport } from '@contract/casework/schema'
import { momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'

interface Props {
  reports: readonly CaseReport[]
  /** Takes note of one; absent for whoever wrote it. */
  onSee?: (reportId: string) => unknown
}

/** What a lawyer brought before the centre, each with whether it was taken note of. */
export const ReportList = ({ reports, onSee }: Props) => (
  <>
    {reports.map(({ id, kind, flags, ground, said, reportedAt, seenAt }) => (
      <Card
        key={id}
        title={kind === 'major' ? '重大疑难情况' : '可能要终止'}
        aside={<Badge tone={seenAt ? 'good' : 'warn'}>{seenAt ? '中心已看' : '等中心看'}</Badge>}
      >
        <KeyValue name="情形">
          {ground ? groundText(ground) : flags.map((flag) => majorFlagLabels[flag]).join('、')}
        </KeyValue>
        <KeyValue name="报告时间">{momentText(reportedAt)}</KeyValue>
        <KeyValue name="情况">{said}</KeyValue>
        {onSee && !seenAt && (
          <Button kind="secondary" busyText="请稍候" onTap={() => onSee(id)}>
            我看过了
          </Button>
        )}
      </Card>
    ))}
  </>
)
