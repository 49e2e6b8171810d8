import {
  CaseFigureRows,
  CaseFigureRowsInput,
  CaseFigures,
  CaseFiguresInput,
} from '@contract/report/case-figures'
import { FigureRows, Figures, FiguresInput, RowsInput } from '@contract/report/schema'
import { Todo } from '@contract/report/todo'
import { asOverseer } from '@server/kit/overseer'
import { asStaff, router } from '@server/kit/procedure'
import { caseFigureRows, caseFigures } from './case-figures'
import { dayFigures } from './day-figures'
import { rows } from './rows'
import { todo } from './todo'

export const reportRouter = router({
  dayFigures: asStaff.input(FiguresInput).output(Figures).query(dayFigures),
  todo: asStaff.output(Todo).query(todo),
  rows: asStaff.input(RowsInput).output(FigureRows).query(rows),

  caseFigures: asOverseer.input(CaseFiguresInput).output(CaseFigures).query(caseFigures),
  caseFigureRows: asOverseer.input(CaseFigureRowsInput).output(CaseFigureRows).query(caseFigureRows),
})
export type ReportRouter = typeof reportRouter
