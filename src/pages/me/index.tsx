import { isStaffRole, roleLabels } from '@contract/account/roles'
import { signOut, useWho } from '@/api/account'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ElderSwitch } from '@/components/elder-switch'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { confirm } from '@/components/talk'
import { callPhone } from '@/platform/call-phone'
import { goSignIn, goTo, startAt } from '@/routes'
import { useSession } from '@/state/session'

const HOTLINE = '12348'

/** Who am I here, what may I do, and the way out. */
export default function Me() {
  const { who } = useSession()
  useWho()
  return (
    <Page
      title="我的"
      tab="me"
      heading={who ? who.name : '我的'}
      lead={
        who ? who.roles.map((role) => roleLabels[role]).join('、') : '还没有登录，也能看谁在值班、打电话咨询'
      }
    >
      {who?.roles.includes('practitioner') && (
        <Entry
          kind="main"
          icon="calendar"
          title="我的值班"
          hint="签到、记录、评价码"
          onTap={() => goTo('lawyerToday')}
        />
      )}
      {who?.roles.some(isStaffRole) && (
        <Entry
          kind="main"
          icon="people"
          title="工作台"
          hint={who.roles.includes('county') ? '审批、排班、谁在岗' : '谁在岗、点名、数字'}
          onTap={() => goTo('staffHome')}
        />
      )}
      {who?.roles.includes('supervisor') && (
        <Entry
          kind="main"
          icon="search"
          title="监督值班"
          hint="看今天的考勤，发现问题就提出来"
          onTap={() => goTo('staffSupervise')}
        />
      )}
      {who?.roles.includes('helper') && (
        <Entry
          icon="people"
          title="替乡亲问"
          hint="记下来，一起交给值班的人，看答复"
          onTap={() => goTo('askCollect')}
        />
      )}
      {who?.roles.includes('helper') && (
        <Entry
          icon="scales"
          title="帮人申请法律援助"
          hint="填好念给他听，由他本人签名"
          onTap={() => goTo('applyForOther')}
        />
      )}
      {who?.roles.includes('helper') && (
        <Entry
          icon="folder"
          title="代受理"
          hint="司法所、站点代收的申请，交给中心"
          onTap={() => goTo('staffTakenIn')}
        />
      )}
      {who?.roles.includes('helper') && (
        <Entry
          icon="forward"
          title="转办"
          hint="转给我调解的，我转出的"
          onTap={() => goTo('lawyerReferrals')}
        />
      )}
      {who?.roles.includes('helper') && (
        <Entry
          icon="person"
          title="我的登记"
          hint="县里给我登记的身份"
          onTap={() => goTo('lawyerRegister')}
        />
      )}
      <Section title="我的事">
        <Entry icon="folder" title="我的申请" onTap={() => goTo('applyMine')} />
        <Entry icon="calendar" title="我的预约" onTap={() => goTo('bookMine')} />
        <Entry icon="chat" title="我的提问" onTap={() => goTo('askMine')} />
        <Entry icon="clock" title="转办进度" onTap={() => goTo('referral')} />
        <Entry icon="shield" title="我的投诉" onTap={() => goTo('complaint')} />
      </Section>
      {who && who.grants.length > 0 && (
        <Section title="管辖范围">
          <Card>
            {who.grants.map((grant) => (
              <KeyValue key={`${grant.role}${grant.areaCode}`} name={roleLabels[grant.role]}>
                {grant.areaName}
              </KeyValue>
            ))}
          </Card>
        </Section>
      )}
      <Section title="设置" aside={<ElderSwitch />}>
        <Card>
          <Row icon="phone" title="打12348法律服务热线" onTap={() => callPhone(HOTLINE)} />
          <Row
            icon="person"
            title="我有邀请码"
            hint="值班人员、网格员第一次用，从这里绑定身份"
            onTap={() => goTo('claim')}
          />
          <Row
            icon="qr"
            title="我有绑定码"
            hint="窗口收的法律援助申请，绑到我手机上看"
            onTap={() => goTo('applyLink')}
          />
          <Row icon="shield" title="个人信息保护" onTap={() => goTo('privacy')} />
        </Card>
      </Section>
      {who ? (
        <Button kind="secondary" icon="signOut" onTap={leave}>
          退出登录
        </Button>
      ) : (
        <Button onTap={goSignIn}>登录</Button>
      )}
    </Page>
  )
}

async function leave() {
  const yes = await confirm({ title: '退出登录？', content: '没提交的草稿会留在这部手机里', yes: '退出' })
  if (!yes) return
  await signOut()
  await startAt('home')
}
