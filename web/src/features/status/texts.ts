/** The words of the line that says what is wrong. */

export const texts = {
  offline: '与服务器的连接已经中断，正在重新连接。已填写的内容保留在本页，请不要关闭。',
  database: '数据库暂时不可用，正在重新连接。已填写的内容保留在本页，请稍后再提交。',
  notLive: '暂不能即时更新，页面每 20 秒自动核对一次。',
} as const;
