import { Text, View } from '@tarojs/components'
import type { MyQuestion } from '@contract/question/schema'
import { HOTLINE } from '@contract/roster/notice'
import { momentText, shanghaiYear } from '@contract/time'
import { useMyQuestion } from '@/api/question'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { Empty } from '@/components/states'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { Turns } from '@/features/question/turns'
import { useParams } from '@/platform/params'
import './index.scss'
import './print'

const TITLE = '答复单'
const canPrint = process.env.TARO_ENV === 'h5'

/** The answer on a sheet of paper, for who has no phone: printed by a helper, read out, kept in a drawer. */
export default function AskSlip() {
  const { id } = useParams<'askSlip'>()
  return (
    <SignedInOnly title={TITLE} hint="登录后能看到您问过的">
      {id ? (
        <Slip id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这个问题" hint="请从“我的提问”里点开" />
        </Page>
      )}
    </SignedInOnly>
  )
}

const isAnswered = ({ turns }: MyQuestion) => turns.some(({ kind }) => kind === 'answer')

function Slip({ id }: { id: string }) {
  const asked = useMyQuestion(id)
  return (
    <Page
      title={TITLE}
      footer={
        canPrint &&
        asked.data &&
        isAnswered(asked.data) && (
          <Button icon="file" onTap={() => window.print()}>
            打印这一页
          </Button>
        )
      }
    >
      {asked.data?.safeMode && <QuickExit />}
      <Ask of={asked}>
        {(question) =>
          isAnswered(question) ? (
            <>
              {!canPrint && <Notice>手机上不能打印，请在电脑浏览器里打开，或者念给他听。</Notice>}
              <Sheet question={question} />
            </>
          ) : (
            <Empty icon="clock" title="还没有答复" hint="答复以后再来打印" />
          )
        }
      </Ask>
    </Page>
  )
}

const Sheet = ({ question }: { question: MyQuestion }) => {
  const { siteName, sitePhone, name, askedAt, ownerName, turns } = question
  return (
    <View className="slip">
      <Text className="slip__title">法律咨询答复单</Text>
      <Text className="slip__fact">
        {shanghaiYear(askedAt)}年{momentText(askedAt)}提问{name ? `　${name}` : ''}
      </Text>
      <Turns turns={turns} asker="问" />
      <Text className="slip__fact">
        答复：{ownerName}　{siteName}
      </Text>
      <Text className="slip__fact">
        {sitePhone ? `站点电话 ${sitePhone}　` : ''}法律服务热线 {HOTLINE}
      </Text>
      <Text className="slip__note">解答供您参考，不收费。符合条件的可以申请法律援助，请律师也不收费。</Text>
    </View>
  )
}
