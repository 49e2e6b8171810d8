import { FigureRows, Figures, FiguresInput, RowsInput } from '@contract/report/schema'
import { asStaff, router } from '@server/kit/procedure'
import { dayFigures } from './day-figures'
import { rows } from './rows'

export const reportRouter = router({
  dayFigures: asStaff.input(FiguresInput).output(Figures).query(dayFigures),
  rows: asStaff.input(RowsInput).output(FigureRows).query(rows),
})
export type ReportRouter = typeof reportRouter
