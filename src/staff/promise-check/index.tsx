import { aidStatusLabels } from '@contract/aid/statuses'
import { checkResultLabels, checkWayLabels } from '@contract/promise/labels'
import type { Check, PromiseOf } from '@contract/promise/schema'
import { monthText } from '@contract/roster/board'
import { dayText, momentText } from '@contract/time'
import { failureOf } from '@/api/failure'
import { usePromiseOf } from '@/api/promise'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { checkTones } from '@/features/aid/check-words'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { AnswerForm } from './answer-form'
import { AskForm } from './ask-form'
import { ProposeForm } from './propose-form'

const TITLE = '核查'

/** One application: what was asked of whom under its authorisation, and what came of it. */
export default function StaffPromiseCheck() {
  const { id } = useParams<'staffPromiseCheck'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件申请" hint="请从列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

/** Asked once: each look leaves a trace, so coming back into sight is no reason for another. */
function Asking({ id }: { id: string }) {
  const { data, error, refetch } = usePromiseOf(id)
  return (
    <Page title={TITLE} heading={data?.number} lead={data && `${data.name}　${data.countyName}`}>
      {data ? (
        <One of={data} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

function One({ of, onStale }: { of: PromiseOf; onStale: () => unknown }) {
  const { checks, falsePromiseId, proposeOn } = of
  return (
    <>
      <Card>
        <KeyValue name="办到哪一步">{aidStatusLabels[of.status]}</KeyValue>
        <KeyValue name="核查授权">
          {of.signedAt ? `${momentText(of.signedAt)}签` : '没有签，不能核查'}
        </KeyValue>
        {of.drawnFor && <KeyValue name="抽查">{monthText(of.drawnFor)}抽中</KeyValue>}
        <Row
          icon="file"
          title="看申请和承诺"
          onTap={() => goTo('staffAidReview', { id: of.applicationId })}
        />
        {falsePromiseId && (
          <Row
            icon="warn"
            title="承诺不实的认定"
            onTap={() => goTo('staffFalsePromise', { id: falsePromiseId })}
          />
        )}
      </Card>
      {checks.length > 0 && (
        <Section title="核查经过">
          {checks.map((check) => (
            <OneCheck key={check.id} check={check} mayAnswer={of.mayAnswer} onStale={onStale} />
          ))}
        </Section>
      )}
      {proposeOn && <ProposeForm checkId={proposeOn} onStale={onStale} />}
      {of.mayAsk ? (
        <AskForm applicationId={of.applicationId} onStale={onStale} />
      ) : (
        of.signedAt && checks.length === 0 && <Notice>这件申请现在不用您核查。</Notice>
      )}
    </>
  )
}

interface OneCheckProps {
  check: Check
  mayAnswer: boolean
  onStale: () => unknown
}

const OneCheck = ({ check, mayAnswer, onStale }: OneCheckProps) => (
  <>
    <Card
      title={`${checkWayLabels[check.way]}：${check.toWhom}`}
      aside={
        check.result ? (
          <Badge tone={checkTones[check.result]}>{checkResultLabels[check.result]}</Badge>
        ) : (
          <Badge tone="warn">等回音</Badge>
        )
      }
    >
      <KeyValue name="发起">{`${dayText(check.askedOn)}　${check.askedByName}`}</KeyValue>
      {check.answeredOn && (
        <KeyValue name="登记结果">{`${dayText(check.answeredOn)}　${check.answeredByName}`}</KeyValue>
      )}
      {check.note && <KeyValue name="情况">{check.note}</KeyValue>}
    </Card>
    {mayAnswer && !check.result && <AnswerForm id={check.id} onStale={onStale} />}
  </>
)
