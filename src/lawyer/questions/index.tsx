import { Text } from '@tarojs/components'
import type { LawyerQuestions, QuestionItem } from '@contract/question/schema'
import { dayText } from '@contract/time'
import { useLawyerQuestions } from '@/api/question'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { QuestionRows } from '@/features/question/question-rows'
import { goTo } from '@/routes'
import { PractitionersOnly } from '../record/practitioners-only'

const TITLE = '网上提问'

/** What was asked online and waits for this person, the most pressing first. */
export default function LawyerQuestionsPage() {
  return (
    <PractitionersOnly title={TITLE}>
      <Questions />
    </PractitionersOnly>
  )
}

function Questions() {
  const asked = useLawyerQuestions()
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Ask
        of={asked}
        isEmpty={({ own, offered, waiting, bundles }) =>
          own.length + offered.length + waiting.length + bundles.length === 0
        }
        empty={<Empty icon="chat" title="没有等着答的问题" hint="有人提问会发消息告诉您" />}
      >
        {(data) => <Parts {...data} />}
      </Ask>
    </Page>
  )
}

function Parts({ own, offered, waiting, bundles, asOf }: LawyerQuestions) {
  const now = new Date(asOf)
  const bundled = new Set(bundles.flatMap(({ questions }) => questions.map(({ id }) => id)))
  return (
    <>
      <Part title="同事请您接手" rows={offered} now={now} />
      <Part title="您接下的" rows={own} now={now} />
      {bundles.map(({ id, helperName, siteName, duty, questions, answered }) => (
        <Part
          key={id}
          title={`${helperName}汇总的${questions.length}件`}
          aside={[duty ? `${dayText(duty.day)}值班` : siteName, `已答${answered}件`].join('　')}
          rows={questions}
          now={now}
        />
      ))}
      <Part title="等人接" rows={waiting.filter(({ id }) => !bundled.has(id))} now={now} />
    </>
  )
}

interface PartProps {
  title: string
  aside?: string
  rows: readonly QuestionItem[]
  now: Date
}

const Part = ({ title, aside, rows, now }: PartProps) =>
  rows.length > 0 && (
    <Section title={title} aside={<Text>{aside ?? `${rows.length}件`}</Text>}>
      <QuestionRows rows={rows} now={now} onOpen={(id) => goTo('lawyerQuestion', { id })} />
    </Section>
  )
