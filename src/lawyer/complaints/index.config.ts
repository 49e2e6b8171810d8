export default definePageConfig({ navigationBarTitleText: '请您说明', enablePullDownRefresh: true })
