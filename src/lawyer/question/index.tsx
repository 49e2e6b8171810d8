import { groupLabels } from '@contract/groups'
import { matterTypeLabels } from '@contract/consultation/labels'
import { questionStatusLabels, relationLabels } from '@contract/question/labels'
import { promiseText } from '@contract/question/promise'
import type { LawyerQuestion } from '@contract/question/schema'
import { openAskedPhoto, useLawyerQuestion } from '@/api/question'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { Turns } from '@/features/question/turns'
import { eventsOf, isLate, questionTones } from '@/features/question/words'
import { Photos } from '@/features/supervision/photos'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { PractitionersOnly } from '../record/practitioners-only'
import { Acts } from './acts'
import { Asker } from './asker'

const TITLE = '问题'

/** One question: what is asked, by when, and what this person may do: take it, answer it, hand it over. */
export default function LawyerQuestionPage() {
  const { id } = useParams<'lawyerQuestion'>()
  return (
    <PractitionersOnly title={TITLE}>
      {id ? (
        <Asking key={id} id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这个问题" hint="请从“网上提问”里点开" />
        </Page>
      )}
    </PractitionersOnly>
  )
}

function Asking({ id }: { id: string }) {
  const asked = useLawyerQuestion(id)
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Ask of={asked}>{(question) => <One question={question} />}</Ask>
    </Page>
  )
}

function One({ question }: { question: LawyerQuestion }) {
  const { id, status, siteName, promisedBy, urgentReason, safeMode, matterType, groups, relation } = question
  const now = new Date(question.asOf)
  return (
    <>
      {promisedBy && (
        <Notice tone={isLate(question, now) ? 'bad' : question.urgent ? 'warn' : 'info'}>
          {promiseText(promisedBy, now)}
        </Notice>
      )}
      {safeMode && <Notice tone="warn">对方的手机别人会看：打电话先问方不方便，不要发内容。</Notice>}
      <Card
        title={siteName}
        aside={<Badge tone={questionTones[status]}>{questionStatusLabels[status]}</Badge>}
      >
        {relation !== 'self' && <KeyValue name="谁来问">{relationLabels[relation]}</KeyValue>}
        {groups.length > 0 && (
          <KeyValue name="属于">{groups.map((group) => groupLabels[group]).join('、')}</KeyValue>
        )}
        {matterType && <KeyValue name="哪类事">{matterTypeLabels[matterType]}</KeyValue>}
        {urgentReason && <KeyValue name="为什么急">{urgentReason}</KeyValue>}
        <Turns turns={question.turns} asker="对方问" />
        <Photos ids={question.photoIds} open={(photoId) => openAskedPhoto(id, photoId)} />
      </Card>
      {question.own && <Asker question={question} />}
      <Acts key={status} question={question} />
      {question.recordIds.length > 0 && (
        <Card>
          <Row
            icon="file"
            title={`已记进台账${question.recordIds.length}条`}
            hint="在您的记录里能看到、能更正"
            onTap={() => goTo('lawyerRecords')}
          />
        </Card>
      )}
      <Section title="办到哪一步">
        <Card>
          <Timeline events={eventsOf(question.steps, status === 'closed' || status === 'withdrawn')} />
        </Card>
      </Section>
    </>
  )
}
