import type { Finding } from '@contract/supervision/schema'
import { openFindingPhoto, useFinding } from '@/api/supervision'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { FindingCourse, FindingFacts } from '@/features/supervision/finding-facts'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { Acts } from './acts'

const TITLE = '问题'

/** One finding with its whole course, and what the reader may do about it now. */
export default function StaffFinding() {
  const { id } = useParams<'staffFinding'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (!id)
    return (
      <Page title={TITLE}>
        <Empty icon="search" title="没有找到这个问题" hint="请从列表里点开" />
      </Page>
    )
  return <Asking id={id} />
}

function Asking({ id }: { id: string }) {
  const asked = useFinding(id)
  const it = asked.data
  return (
    <Page
      title={TITLE}
      heading={it?.personName}
      lead={it && [it.countyName, it.unit].filter(Boolean).join('　')}
    >
      <Ask of={asked}>{(finding) => <One finding={finding} />}</Ask>
    </Page>
  )
}

function One({ finding }: { finding: Finding }) {
  const { inspectionId, acts, involved } = finding
  return (
    <>
      <FindingFacts finding={finding} foundBy={finding.finderName ?? '系统'} />
      {inspectionId && (
        <Button kind="quiet" icon="search" onTap={() => goTo('staffInspection', { id: inspectionId })}>
          看当时的检查
        </Button>
      )}
      <FindingCourse finding={finding} openPhoto={openFindingPhoto(finding.id)} />
      {involved && (
        <Notice>
          {acts.length > 0
            ? '问题是您提出的：您可以告知本人，成不成立、怎么处理要由同事来定。'
            : '您参与过这件事，这一步要由没有参与过的同事来办。'}
        </Notice>
      )}
      {acts.length > 0 && <Acts finding={finding} />}
    </>
  )
}
