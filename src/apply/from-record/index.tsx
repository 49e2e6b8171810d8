import { ReferralCode, type OfferSubject } from '@contract/referral/schema'
import { momentText } from '@contract/time'
import { acceptOffer, useOffer } from '@/api/referral'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ElderSwitch } from '@/components/elder-switch'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { Trouble } from '@/components/trouble'
import { useParams } from '@/platform/params'
import { goSignIn, replaceWith, startAt } from '@/routes'
import { useSendOnce } from '@/state/send-once'

const TITLE = '接着申请法律援助'

const Home = () => (
  <Button kind="secondary" onTap={() => startAt('home')}>
    回首页
  </Button>
)

/** Going on with what one has asked about as an application of one's own, by the code on the other's screen. */
export default function FromRecord() {
  const { a: code } = useParams<'applyFromRecord'>()
  return (
    <Page title={TITLE}>
      <ElderSwitch />
      {code && ReferralCode.safeParse(code).success ? (
        <Offer code={code} />
      ) : (
        <Empty
          icon="scan"
          title="请扫接待您的人手机上的申请码"
          hint="用微信“扫一扫”，对准屏幕上的方块码"
          action={<Home />}
        />
      )}
    </Page>
  )
}

const Offer = ({ code }: { code: string }) => (
  <Ask of={useOffer(code)}>
    {(subject) =>
      subject.state === 'expired' ? (
        <Empty
          icon="clock"
          title="这个码过期了"
          hint="请让接待您的人重新出示一个，再扫一次；也可以直接申请"
          action={<Home />}
        />
      ) : (
        <Going code={code} subject={subject} />
      )
    }
  </Ask>
)

/** One tap; whoever has gone on before comes back to the same draft. */
function Going({ code, subject }: { code: string; subject: OfferSubject }) {
  const { send, sending, waiting, failure } = useSendOnce(acceptOffer, {
    onAccepted: ({ applicationId }) => void replaceWith('applyForm', { id: applicationId }),
  })
  return (
    <>
      <Card>
        <KeyValue name="您咨询的时间">{momentText(subject.occurredAt)}</KeyValue>
        <KeyValue name="在">{subject.siteName}</KeyValue>
      </Card>
      <Notice>您说过的事会带到您自己的申请表里，不用再说一遍。请核对、补全，签名后提交。申请不收钱。</Notice>
      <Trouble waiting={waiting} />
      {failure && (
        <Notice tone="bad" action={failure.needsSignIn && <Button onTap={goSignIn}>去登录</Button>}>
          {failure.message}
        </Notice>
      )}
      <Button busy={sending} busyText="正在打开" onTap={() => send({ code })}>
        {subject.state === 'used' ? '打开我的申请表' : '带上说过的事，开始填'}
      </Button>
    </>
  )
}
