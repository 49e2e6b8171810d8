import type { Bundle } from '@contract/question/schema'
import { dayText, momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { QuestionRows } from '@/features/question/question-rows'
import { goTo } from '@/routes'

interface Props {
  bundle: Bundle
  now: Date
}

/** What was sent together, whose duty it went to, and how far each question is: the report back (A56). */
export function BundleReport({ bundle, now }: Props) {
  const { siteName, submittedAt, duty, questions, answered } = bundle
  const done = answered === questions.length
  return (
    <Section
      title={`${momentText(submittedAt)}交给${siteName}`}
      aside={<Badge tone={done ? 'good' : 'info'}>{`答复${answered}/${questions.length}`}</Badge>}
    >
      {done ? (
        <Notice tone="good">都答复了。点开看，可以打印出来，或者念给乡亲听。</Notice>
      ) : (
        <Notice>
          {duty ? `${dayText(duty.day)}${duty.name}值班时解答。` : '还没有排下一次值班，按时限答复。'}
        </Notice>
      )}
      <QuestionRows rows={questions} now={now} onOpen={(id) => goTo('askQuestion', { id })} />
    </Section>
  )
}
