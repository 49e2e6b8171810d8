export default definePageConfig({ navigationBarTitleText: '超期和快到期', enablePullDownRefresh: true })
