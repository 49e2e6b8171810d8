export default definePageConfig({ navigationBarTitleText: '系统点名', enablePullDownRefresh: true })
