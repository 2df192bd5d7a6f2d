/**
 * Marks pictures that could not be loaded with `data-dead`; the style sheet then shows the empty place instead.
 *
 * A page runs it in its head, since a picture may fail before anything else of the page has run. It is one constant
 * text, so that a security policy can let it through by its hash.
 */
export const deadPictureScript =
  'addEventListener("error",({target:t})=>{if(t instanceof HTMLImageElement){t.dataset.dead="";t.style.backgroundImage="none"}},true)';
