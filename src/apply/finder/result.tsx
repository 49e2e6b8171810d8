import { Text, View } from '@tarojs/components'
import type { Outcome } from '@contract/finder/outcome'
import { questionsOf, type FinderAnswers } from '@contract/finder/questions'
import { alsoWords, elsewhereWords, outcomeWords, papersToBring, questionWords } from '@contract/finder/words'
import { dayText, shanghaiDate } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { KeyValue } from '@/components/row'
import { aria } from '@/platform/aria'
import { answerText } from './options'
import { ApplyAnyway, Next } from './next'
import './print'

const canPrint = process.env.TARO_ENV === 'h5'

interface Props {
  outcome: Outcome
  answers: FinderAnswers
  now: Date
  inDanger: boolean
  onBack: () => void
  onAnew: () => void
}

/** What the answers come to, the articles beside it, and the way on. It advises: the centre decides. */
export function Result({ outcome, answers, now, inDanger, onBack, onAnew }: Props) {
  const about = answers.about!
  const { title, meaning } = outcomeWords[outcome.code]
  const also = alsoWords[about]
  const papers = papersToBring(outcome)
  return (
    <Page title="能不能申请" footer={<Next outcome={outcome} />}>
      {inDanger && <QuickExit forget={onAnew} />}
      <View className="finder__sheet">
        <Card tone={outcome.code === 'provisional' ? 'warn' : undefined}>
          <View {...aria({ role: 'heading' })}>
            <Text className="finder__outcome">{title}</Text>
          </View>
          <Text className="finder__meaning">{elsewhereWords[about] ?? meaning}</Text>
          {also && <Text className="finder__meaning">{also}</Text>}
          <Text className="finder__law">依据：{outcome.laws.join('；')}</Text>
        </Card>
        {outcome.overdue && (
          <Notice tone="warn" title="您选的那天已经过了">
            不一定就晚了，请尽快打 12348 问律师。
          </Notice>
        )}
        {papers.length > 0 && (
          <Card title="申请时带上">
            {papers.map((paper) => (
              <Text key={paper} className="finder__paper">
                {paper}
              </Text>
            ))}
          </Card>
        )}
        <Card title="您的回答">
          {questionsOf(answers).map((question) => (
            <KeyValue key={question} name={questionWords[question].title}>
              {answerText(question, answers)}
            </KeyValue>
          ))}
          <Text className="finder__law">
            {dayText(shanghaiDate(now))}自己查的，只作参考，由法律援助中心决定。回答没有上传，只在这台手机上。
          </Text>
        </Card>
      </View>
      <ApplyAnyway outcome={outcome} />
      {canPrint && (
        <Button kind="secondary" icon="file" onTap={() => window.print()}>
          打印结果
        </Button>
      )}
      <Button kind="quiet" icon="back" onTap={onBack}>
        上一题
      </Button>
      <Button kind="quiet" icon="refresh" onTap={onAnew}>
        从头再来
      </Button>
    </Page>
  )
}
