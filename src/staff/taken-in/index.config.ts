export default definePageConfig({ navigationBarTitleText: '代受理', enablePullDownRefresh: true })
