import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { enterQuietly } from '@/api/account'
import { failureOf, type Failure } from '@/api/failure'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Entry } from '@/components/entry'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { goSignIn, goTo } from '@/routes'

/** What awaits the person, before the first question; and who they are, asked of the phone and not of them. */
export function Intro({ onBegin }: { onBegin: () => void }) {
  const [failure, setFailure] = useState<Failure>()
  const begin = async () => {
    try {
      await enterQuietly()
      onBegin()
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <Page
      title="申请法律援助"
      heading="免费请律师"
      lead="请不起律师的，国家出钱帮您请。办这件事不收一分钱。"
      footer={
        <Button busyText="请稍等" onTap={begin}>
          开始填写
        </Button>
      }
    >
      {failure && (
        <Notice tone="bad" action={failure.needsSignIn && <Button onTap={goSignIn}>去登录</Button>}>
          {failure.message}
        </Notice>
      )}
      <Card title="您要准备">
        <Row icon="person" title="身份证" hint="拍正面和反面" />
        <Row icon="file" title="和事情有关的材料" hint="欠条、合同、判决书等，有就拍，没有也能申请" />
        <Row icon="pen" title="大约十分钟" hint="一次问一点，中途退出也不会丢" />
      </Card>
      <Card title="怎么办">
        <View className="apply__way">
          <Text className="apply__number">1</Text>
          <Text className="apply__deed">填好提交</Text>
        </View>
        <View className="apply__way">
          <Text className="apply__number">2</Text>
          <Text className="apply__deed">法律援助中心七天内答复</Text>
        </View>
        <View className="apply__way">
          <Text className="apply__number">3</Text>
          <Text className="apply__deed">同意的，三天内派律师联系您</Text>
        </View>
      </Card>
      <Entry
        icon="people"
        title="替别人申请"
        hint="家人自己办不了，您来替他填"
        onTap={() => goTo('applyForOther')}
      />
      <Notice
        title="您的信息只用来办这件事"
        action={
          <Button kind="quiet" block={false} onTap={() => goTo('privacy')}>
            看看怎么保护
          </Button>
        }
      >
        身份证号、电话、住址和家庭收入都加密保存，不会公开。
      </Notice>
    </Page>
  )
}
