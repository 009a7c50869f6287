// The page's words that depend on what happens; the rest stands in the page.

export const NEEDS = {LARGE_TEXT: '要大字', HEARING: '听力不好'};

/** What may be asked of the terminal, with the sentence the citizen reads, at most 60 characters. */
export const WISHES = {
  SCAN: {name: '请对方扫描材料', short: '扫描材料', icon: 'scan', words: '请把要给律师看的纸放到扫描台上，好吗？'},
  CARD: {name: '请对方刷身份证', short: '刷身份证', icon: 'card', words: '请刷一下身份证，律师要核对是您本人，可以吗？'},
  SHARE: {name: '一起看材料', short: '一起看材料', icon: 'share', words: '律师想和您一起看这份材料，好吗？', needs: 'paper'},
  PRINT: {name: '给对方打印', short: '打印一份', icon: 'print', words: '给您打印一份材料带回去，好吗？', needs: 'paper'},
  GUIDE: {name: '请对方看指南', short: '看指南', icon: 'guide', words: '给您看一页办事指南，好吗？', needs: 'guide'},
};

export const OUTCOMES = {DONE: '办好了', REFUSED: '对方不愿意', FAILED: '没办成'};

export const RING_OVER = {
  TAKEN: '同事接了',
  CANCELLED: '来访的人不等了',
  DROPPED: '那台机器断线了',
  TIMED_OUT: '三十秒到了，没有人接',
  MOVED: '改请别的律师了',
};

export const ENDED = {
  LAWYER_ENDED: '您结束了通话',
  CITIZEN_ENDED: '对方结束了通话',
  CANCELLED: '对方不等了',
  TERMINAL_LOST: '对方的机器断线太久，通话结束了',
  LAWYER_LOST: '您断线太久，通话结束了',
  NOBODY: '没有人接听',
};

/** Steps of the terminal's quality ladder. */
export const RUNGS = ['高清', '清楚', '一般', '模糊', '只有声音'];

/** Words for a length of time, such as 2 分 10 秒. */
export function span(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / 60);
  return minutes ? `${minutes} 分 ${whole % 60} 秒` : `${whole} 秒`;
}

/** The time of day at Heshan, whatever the computer's zone is. */
export function clock(time) {
  return new Intl.DateTimeFormat('zh-CN', {timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false})
      .format(new Date(time));
}

export function stopwatch(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = number => String(number).padStart(2, '0');
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

export function size(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
