import { deadlineText, deadlineTone } from '@contract/calendar'
import { defenceGrounds, noticeOutcomeLabels, stageLabels } from '@contract/defence/labels'
import type { DefenceNotice } from '@contract/defence/schema'
import { dayText, momentText } from '@contract/time'
import { useNotice } from '@/api/defence'
import { failureOf } from '@/api/failure'
import { reveal } from '@/api/review'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { journeyOf } from '@/features/aid/journey'
import { centreOf } from '@/features/aid/offices'
import { deadlineTones } from '@/features/aid/status-tone'
import { callPhone } from '@/platform/call-phone'
import { Masked, officeReasons } from '@/features/aid/masked'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { LetterCard } from './letter-card'

const TITLE = '通知辩护'

/** One notice: what it says, who defends, the letter back, and how it went (法援法 25, 36). */
export default function StaffDefenceNotice() {
  const { id } = useParams<'staffDefenceNotice'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这份通知" hint="请从列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

/** Asked once: each look leaves a trace, so coming back into sight is no reason for another. */
function Asking({ id }: { id: string }) {
  const { data, error, refetch } = useNotice(id)
  return (
    <Page title={TITLE} heading={data?.number} lead={data && '打开会留痕'}>
      {data ? (
        <One notice={data} onMade={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

const One = ({ notice, onMade }: { notice: DefenceNotice; onMade: () => unknown }) => (
  <>
    <Standing notice={notice} />
    <LetterCard notice={notice} onMade={onMade} />
    <Said notice={notice} />
    <Card>
      <Row
        icon="file"
        title="文书和送达"
        hint="指派通知书、公函，登记送达"
        onTap={() => goTo('staffDocuments', { id: notice.id })}
      />
    </Card>
    {notice.mayCorrect && (
      <Button kind="quiet" icon="pen" onTap={() => goTo('staffDefenceEdit', { id: notice.id })}>
        更正登记
      </Button>
    )}
    {notice.corrections.length > 0 && (
      <Card title="更正过">
        {notice.corrections.map(({ at, byName, because }) => (
          <KeyValue key={at} name={momentText(at)}>
            {`${byName}：${because}`}
          </KeyValue>
        ))}
      </Card>
    )}
    {notice.history.length > 0 && (
      <Section title="办理经过">
        <Card>
          <Timeline
            events={journeyOf({
              status: notice.status,
              history: notice.history,
              clock: null,
              office: centreOf(notice.countyName),
              reader: 'county',
            })}
          />
        </Card>
      </Section>
    )}
  </>
)

/** What is waited for, until when, and what the law wants of the lawyer (法援法 26). */
function Standing({ notice }: { notice: DefenceNotice }) {
  const { actBy, needs, state, outcome, assignedAt, dueOn, handlerName } = notice
  const now = new Date(notice.asOf)
  return (
    <Card
      title={state === 'waiting' ? '等着指派律师' : '律师'}
      aside={
        actBy ? (
          <Badge tone={deadlineTones[deadlineTone(actBy, now)]}>{deadlineText(actBy, now)}</Badge>
        ) : undefined
      }
    >
      {handlerName && <KeyValue name="承办律师">{handlerName}</KeyValue>}
      <KeyValue name="指派期限">
        {`${dayText(dueOn)}，${noticeOutcomeLabels[outcome]}${assignedAt ? `（${momentText(assignedAt)}）` : ''}`}
      </KeyValue>
      {actBy && actBy !== dueOn && <KeyValue name="另行指派">{`最晚${dayText(actBy)}`}</KeyValue>}
      {state === 'waiting' && needs.experienced && (
        <Notice tone="warn" title="要有三年以上刑事辩护经历">
          可能判无期徒刑、死刑的，和死刑复核案件（法律援助法第二十六条）。
        </Notice>
      )}
      {state === 'waiting' && needs.knowsMinors && (
        <Notice tone="warn" title="要熟悉未成年人身心特点">
          给未成年人辩护的律师（未成年人保护法第一百零四条）。
        </Notice>
      )}
      {state === 'waiting' && (
        <Button onTap={() => goTo('staffAssign', { id: notice.id })}>去指派律师</Button>
      )}
    </Card>
  )
}

function Said({ notice }: { notice: DefenceNotice }) {
  const { law, label } = defenceGrounds[notice.ground]
  return (
    <Section title="通知">
      <Card>
        <KeyValue name="姓名">{notice.name}</KeyValue>
        {notice.idNumber && (
          <Masked
            name="身份证号"
            masked={notice.idNumber}
            reasons={officeReasons}
            reveal={(asked) => reveal({ ...asked, id: notice.id, field: 'idNumber' })}
          />
        )}
        <KeyValue name="涉嫌罪名">{notice.charge}</KeyValue>
        <KeyValue name="通知理由">{`${label}（${law}）`}</KeyValue>
        <KeyValue name="阶段">{stageLabels[notice.stage]}</KeyValue>
        {notice.detainedAt && <KeyValue name="羁押地点">{notice.detainedAt}</KeyValue>}
        {notice.hearingOn && <KeyValue name="开庭日期">{sayDate(notice.hearingOn)}</KeyValue>}
      </Card>
      <Card>
        <KeyValue name="办案机关">{notice.authorityName}</KeyValue>
        <KeyValue name="文书号">{notice.documentNumber}</KeyValue>
        {notice.caseNumber && <KeyValue name="案号">{notice.caseNumber}</KeyValue>}
        {notice.officerName && <KeyValue name="办案人">{notice.officerName}</KeyValue>}
        {notice.officerPhone && (
          <KeyValue name="电话">
            <Button kind="quiet" block={false} icon="phone" onTap={() => callPhone(notice.officerPhone!)}>
              {notice.officerPhone}
            </Button>
          </KeyValue>
        )}
        <KeyValue name="收到">{momentText(notice.receivedAt)}</KeyValue>
        <KeyValue name="登记">{`${notice.registeredByName}，${momentText(notice.registeredAt)}`}</KeyValue>
      </Card>
    </Section>
  )
}
