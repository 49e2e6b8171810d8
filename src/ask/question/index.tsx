import { matterTypeLabels } from '@contract/consultation/labels'
import { questionStatusLabels } from '@contract/question/labels'
import { promiseText } from '@contract/question/promise'
import type { MyQuestion } from '@contract/question/schema'
import { momentText } from '@contract/time'
import { openMyPhoto, useMyQuestion } from '@/api/question'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ElderSwitch } from '@/components/elder-switch'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { Turns } from '@/features/question/turns'
import { eventsOf, isLate, questionTones } from '@/features/question/words'
import { Photos } from '@/features/supervision/photos'
import { callPhone } from '@/platform/call-phone'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { type Draft, useDraft } from '@/state/draft'
import { Acts, type More } from './acts'

const TITLE = '我的提问'

/** One question: by when it is answered, the answer, and what may be done next. */
export default function AskQuestionPage() {
  const { id } = useParams<'askQuestion'>()
  return (
    <SignedInOnly title={TITLE} hint="登录后能看到您问过的">
      {id ? (
        <Asking key={id} id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这个问题" hint="请从“我的提问”里点开" />
        </Page>
      )}
    </SignedInOnly>
  )
}

function Asking({ id }: { id: string }) {
  const asked = useMyQuestion(id)
  const more = useDraft<More>(`ask-on:${id}`, { text: '' })
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      {asked.data?.safeMode && <QuickExit forget={more.discard} />}
      <ElderSwitch />
      <Ask of={asked}>{(question) => <One question={question} more={more} />}</Ask>
    </Page>
  )
}

function One({ question, more }: { question: MyQuestion; more: Draft<More> }) {
  const { id, status, siteCode, siteName, sitePhone, name, matterType, urgentReason, turns, photoIds } =
    question
  const answered = turns.some(({ kind }) => kind === 'answer')
  const over = status === 'closed' || status === 'withdrawn'
  return (
    <>
      <Standing question={question} />
      <Card
        title={siteName}
        aside={<Badge tone={questionTones[status]}>{questionStatusLabels[status]}</Badge>}
      >
        {name && <KeyValue name="姓名">{name}</KeyValue>}
        {matterType && <KeyValue name="哪类事">{matterTypeLabels[matterType]}</KeyValue>}
        {urgentReason && <KeyValue name="为什么急">{urgentReason}</KeyValue>}
        <Turns turns={turns} asker="您问" />
        <Photos ids={photoIds} open={(photoId) => openMyPhoto(id, photoId)} />
      </Card>
      <Acts key={status} question={question} more={more} />
      {answered && (
        <Button kind="secondary" icon="file" onTap={() => goTo('askSlip', { id })}>
          看答复单
        </Button>
      )}
      {over && (
        <Button kind="secondary" icon="chat" onTap={() => goTo('askNew', { s: siteCode })}>
          再提一个问题
        </Button>
      )}
      {sitePhone && (
        <Button kind="quiet" icon="phone" onTap={() => callPhone(sitePhone)}>
          打站点电话
        </Button>
      )}
      <Section title="办到哪一步">
        <Card>
          <Timeline events={eventsOf(question.steps, over)} />
        </Card>
      </Section>
    </>
  )
}

/** Where it stands, in a sentence. */
function Standing({ question }: { question: MyQuestion }) {
  const { status, promisedBy, ownerName, closesAt, asOf } = question
  const now = new Date(asOf)
  if (status === 'collected') return <Notice>还没有提交。汇总以后，一起交给下一次值班的人。</Notice>
  if (status === 'withdrawn') return <Notice>已经撤回，不用答复了。</Notice>
  if (status === 'closed') return <Notice tone="good">已经办完。</Notice>
  if (promisedBy) {
    const late = isLate(question, now)
    return (
      <Notice tone={late ? 'warn' : 'info'} title={ownerName ? `${ownerName}在给您答复` : '等值班的人接'}>
        {promiseText(promisedBy, now)}
        {late ? '。已经告诉司法局，对不住。急的话请打电话。' : '。答复了会发消息告诉您。'}
      </Notice>
    )
  }
  return (
    <Notice tone="good" title="已经答复">
      {closesAt && `没明白的，${momentText(closesAt)}前可以接着问，还是同一个人答复。`}
    </Notice>
  )
}
