/* The lowest browser that is served is Chromium 88. Written for any browser (ES5), so that it can speak where we cannot start. */
// biome-ignore lint/complexity/useArrowFunction: the browsers that this speaks to know no arrows.
(function () {
  var isOldEngine = false;
  try {
    isOldEngine =
      !('noModule' in document.createElement('script')) ||
      typeof window.Promise !== 'function' ||
      typeof String.prototype.replaceAll !== 'function' ||
      typeof window.ResizeObserver !== 'function' ||
      typeof window.WeakRef !== 'function' ||
      !window.CSS ||
      // Known from Chromium 87 on, for which the styles are made; the first ones called 88 know nothing newer.
      !window.CSS.supports('inset', '0');
  } catch (_) {
    isOldEngine = true;
  }
  if (!isOldEngine) return;
  // biome-ignore lint/complexity/useArrowFunction: as above.
  document.onreadystatechange = function () {
    var root = document.getElementById('root');
    if (!root) return;
    // Before the application's own script runs, which then finds no place: it might start, and fail later on.
    root.id = 'floor';
    root.innerHTML =
      '<div style="max-width:36em;margin:4em auto;padding:0 1em;font-size:18px;line-height:1.8">' +
      '<h1 style="font-size:24px">浏览器版本过低</h1>' +
      '<p>办理系统需要 88 以上版本的谷歌浏览器、微软 Edge 浏览器，或者 360、奇安信等浏览器的极速模式。</p>' +
      '<p>请这样处理：</p>' +
      '<ol><li>使用双核浏览器的，在地址栏右侧切换到“极速模式”，然后刷新。</li>' +
      '<li>仍不能打开的，请联系本单位信息化管理人员升级浏览器。</li></ol>' +
      '<p>急需办理的事项，可先电话告知提案委或者督查室，由其代为登记。</p></div>';
  };
})();
