import { useRef, useState } from 'react';

interface SecretNoticeProps {
  readonly title: string;
  readonly secret: string;
  readonly onKept: () => void;
}

/** A secret that is shown once. Where a page may not write to the clipboard (plain HTTP) it is selected for copying by hand. */
export function SecretNotice({ title, secret, onKept }: SecretNoticeProps) {
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const copy = () => {
    field.current?.select();
    // Absent on plain HTTP, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) return setTold('Selected: copy it with the keyboard.');
    clipboard.writeText(secret).then(
      () => setTold('Copied.'),
      () => setTold('Selected: copy it with the keyboard.'),
    );
  };
  return (
    <div className="notice notice-secret" role="status">
      <p className="notice-title">{title}</p>
      <p>It is shown only now. Keep it where secrets are kept.</p>
      <div className="secret-row">
        <input ref={field} className="mono" readOnly value={secret} aria-label="Secret" onFocus={(event) => event.target.select()} />
        <button type="button" className="button button-main" onClick={copy}>
          Copy
        </button>
        <button type="button" className="button" onClick={onKept}>
          Done
        </button>
      </div>
      <p className="hint" role="status">
        {told}
      </p>
    </div>
  );
}
