export default definePageConfig({ navigationBarTitleText: '点名情况', enablePullDownRefresh: true })
