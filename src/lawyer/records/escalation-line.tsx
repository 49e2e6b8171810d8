import { Badge } from '@/components/badge'
import { Row } from '@/components/row'
import { useRecordEscalation } from '@/api/escalation'
import { standing } from '@/features/escalation/words'
import { goTo } from '@/routes'

/** Where the matter of one's own record stands with the county's centre, leading there; or the way to bring it. */
export function EscalationLine({ recordId }: { recordId: string }) {
  const { data } = useRecordEscalation(recordId)
  const open = () => goTo('lawyerEscalate', { record: recordId })
  if (!data?.escalation)
    return <Row title="紧急上报" hint="群体性、涉访、敏感或重大疑难的事" icon="warn" onTap={open} />
  const { text, tone } = standing(data.escalation, new Date(data.asOf))
  return (
    <Row
      title="已紧急上报"
      hint={data.escalation.status !== 'closed' && !data.escalation.told ? '请补充情况' : undefined}
      icon="warn"
      aside={<Badge tone={tone}>{text}</Badge>}
      onTap={open}
    />
  )
}
