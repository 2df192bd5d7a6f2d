/** Where the choice of theme is kept: `light`, `dark`, or nothing to follow the system. */
export const THEME_KEY = "theme";

/** Runs in the head of every page: a cached page cannot know its reader's theme. */
export const themeScript = `(()=>{let t;try{t=localStorage.getItem("${THEME_KEY}")}catch{}document.documentElement.dataset.theme=t==="dark"||t!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"})()`;
