import { isHandled } from '@contract/casework/rules'
import type { LawyerCase } from '@contract/casework/schema'
import { Button } from '@/components/button'
import { ReportList } from '@/features/aid/report-list'
import { goTo } from '@/routes'

/** What one brought before the centre, and the way to do so (148号令 28, 36; 法援法 48). */
export const Reporting = ({ it }: { it: LawyerCase }) => (
  <>
    <ReportList reports={it.reports} />
    {isHandled(it.status) && (
      <Button kind="quiet" onTap={() => goTo('lawyerCaseAct', { id: it.id, act: 'report' })}>
        重大疑难或者可能要终止，报给县区中心
      </Button>
    )}
  </>
)
