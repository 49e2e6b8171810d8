export { TimeField } from '@/components/time-field'
