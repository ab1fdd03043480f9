import type { ReactNode } from 'react';

/** A cup in the window, the sun over the fjord: nothing that hurries. */
export function Tegning(): ReactNode {
  return (
    <svg className="tegning" viewBox="0 0 220 124" aria-hidden="true">
      <path className="himmel" d="M40 8h140v94H40Z" />
      <circle className="sol" cx="148" cy="40" r="14" />
      <path className="fjell" d="M40 78 74 40l24 28 16-15 40 30 10-8 16 12v15H40Z" />
      <path className="fjord" d="M40 87h140v15H40Z" />
      <path className="strek" d="M40 8h140v94H40Zm70 0v94" />
      <path className="hvit" d="M26 102h168v12H26Z" />
      <path
        className="strek"
        d="M83 80h5a7 7 0 0 1 0 14h-6M63 64c-4-5 4-7 0-12M73 64c-4-5 4-7 0-12"
      />
      <path className="hvit" d="M53 74h30v18a10 10 0 0 1-10 10H63a10 10 0 0 1-10-10Z" />
    </svg>
  );
}
