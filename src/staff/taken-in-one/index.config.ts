export default definePageConfig({ navigationBarTitleText: '代受理交接' })
