import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { PractitionerContext } from '@server/kit/procedure'
import { findConfirmation, getDisciplineOn } from './discipline-queries'

/** Nobody begins a duty before they have confirmed the discipline in force (A43). Refuses `discipline-unread`. */
export async function requireDiscipline({ db, now, caller }: PractitionerContext): Promise<void> {
  const { version } = await getDisciplineOn(db, shanghaiDate(now))
  if (!(await findConfirmation(db, caller.accountId, version))) throw refuse('discipline-unread')
}
