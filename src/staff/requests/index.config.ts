export default definePageConfig({ navigationBarTitleText: '换班和请假', enablePullDownRefresh: true })
