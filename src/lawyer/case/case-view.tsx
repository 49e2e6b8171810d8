import { aidFormLabels } from '@contract/aid/labels'
import { aidStatusLabels } from '@contract/aid/statuses'
import { groundText } from '@contract/casework/labels'
import type { LawyerCase } from '@contract/casework/schema'
import { caseStageLabels } from '@contract/casework/stages'
import { matterTypeLabels } from '@contract/consultation/labels'
import { dayText, momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue, Row } from '@/components/row'
import { CaseClock } from '@/features/aid/case-clock'
import { callPhone } from '@/platform/call-phone'
import { goTo } from '@/routes'
import { ClosingEntry } from '../closing/entry'
import { Engaging } from './engaging'
import { FilePapers } from './file-papers'
import { HandedIn } from './handed-in'
import { MeetingCard } from './meeting-card'
import { ProgressCard } from './progress-card'
import { Recipient } from './recipient'
import { Reporting } from './reporting'
import { Todos } from './todos'

/** One case from top to bottom, in the order it is worked on; each card shows itself where its time has come. */
export const CaseView = ({ it }: { it: LawyerCase }) => (
  <>
    <Card title={it.number} aside={<Badge>{aidStatusLabels[it.status]}</Badge>}>
      <KeyValue name="事情">{matterTypeLabels[it.matterType]}</KeyValue>
      <KeyValue name="要的帮助">{aidFormLabels[it.aidForm]}</KeyValue>
      {it.engagement && <KeyValue name="阶段">{caseStageLabels[it.engagement.stage]}</KeyValue>}
      {it.limitationOn && <KeyValue name="时效">{dayText(it.limitationOn)}到期</KeyValue>}
      {it.clocks.map((clock) => (
        <CaseClock key={clock.what} clock={clock} now={new Date(it.asOf)} />
      ))}
    </Card>
    {it.termination && (
      <Notice tone="warn" title="县区中心作了终止决定">
        {it.termination.number}，{groundText(it.termination.ground)}。{it.termination.reasons}
        {it.termination.servedOn ? `已于${dayText(it.termination.servedOn)}送达。` : '正在送达。'}
      </Notice>
    )}
    <Todos it={it} />
    {it.urgedAt.length > 0 && (
      <Notice tone="warn" title="受援人在催">
        {it.urgedAt.map(momentText).join('、')}催过，请在下面写一条进展告诉他。
      </Notice>
    )}
    <Engaging it={it} />
    <Recipient it={it} />
    <MeetingCard it={it} />
    <ProgressCard it={it} />
    <FilePapers it={it} />
    <ClosingEntry id={it.id} status={it.status} />
    <Reporting it={it} />
    <HandedIn it={it} />
    <Card>
      <Row
        icon="file"
        title="文书"
        hint="县区出的公函、委托手续，可以存成Word"
        onTap={() => goTo('lawyerDocuments', { id: it.id })}
      />
      {it.centrePhone && (
        <Row
          icon="phone"
          title={`打给${it.countyName}法律援助中心`}
          onTap={() => callPhone(it.centrePhone!)}
        />
      )}
    </Card>
  </>
)
