import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { privacyNotice as notice } from '@/features/account/privacy-notice'
import './index.scss'

/** What is collected, why, and for how long; readable before anything is asked for. */
export default function Privacy() {
  return (
    <Page
      title="个人信息保护"
      heading="我们怎么保护您的信息"
      lead={`由${notice.handler}处理。第${notice.version}版，${notice.effectiveFrom}起。`}
    >
      <Section title="会用到哪些信息">
        {notice.items.map((item) => (
          <Card key={item.what} title={item.what}>
            <KeyValue name="用来做什么">{item.why}</KeyValue>
            <KeyValue name="保存多久">{item.kept}</KeyValue>
          </Card>
        ))}
      </Section>
      <Section title="您的权利">
        <Card>
          {notice.rights.map((right) => (
            <View key={right} className="privacy__right">
              {right}
            </View>
          ))}
        </Card>
      </Section>
    </Page>
  )
}
