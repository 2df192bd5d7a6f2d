import { useState } from "react";

interface NearHandlers {
  onMouseEnter?: React.MouseEventHandler<HTMLAnchorElement> | undefined;
  onTouchStart?: React.TouchEventHandler<HTMLAnchorElement> | undefined;
  onFocus?: React.FocusEventHandler<HTMLAnchorElement> | undefined;
}

/**
 * Whether a pointer or the focus has come near a link, and the handlers that notice it beside the link's own. What is
 * behind a link among many is fetched then: fetched as they scroll by, one page would ask for dozens that nobody opens.
 */
export function useNear(own: NearHandlers): { isNear: boolean; handlers: Required<NearHandlers> } {
  const [isNear, setNear] = useState(false);
  const near =
    <Event>(also?: (event: Event) => void) =>
    (event: Event) => {
      also?.(event);
      setNear(true);
    };
  return {
    isNear,
    handlers: {
      onMouseEnter: near(own.onMouseEnter),
      onTouchStart: near(own.onTouchStart),
      onFocus: near(own.onFocus),
    },
  };
}
