import { useId, useRef } from 'react';

interface ConfirmButtonProps {
  /** On the button, and again on the one that confirms. */
  readonly action: string;
  /** Name of the button where the action alone does not say what it is about. */
  readonly label?: string;
  readonly question: string;
  /** What is lost, and what stays. */
  readonly consequence: string;
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly onConfirm: () => void;
}

/** A button whose action asks first, in a modal dialog: Escape and Keep leave all as it is, and Keep has the focus. */
export function ConfirmButton({ action, label, question, consequence, danger = true, pending, onConfirm }: ConfirmButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const tone = danger ? ' button-danger' : '';
  const confirm = () => {
    dialog.current?.close();
    onConfirm();
  };
  return (
    <>
      <button type="button" className={`button${tone}`} disabled={pending} aria-label={label} onClick={() => dialog.current?.showModal()}>
        {pending ? `${action}…` : action}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-question`} aria-describedby={`${id}-consequence`}>
        <h2 id={`${id}-question`}>{question}</h2>
        <p id={`${id}-consequence`}>{consequence}</p>
        <div className="button-row dialog-actions">
          <button type="button" className="button" autoFocus onClick={() => dialog.current?.close()}>
            Keep
          </button>
          <button type="button" className={`button${danger ? ' button-danger-main' : ' button-main'}`} onClick={confirm}>
            {action}
          </button>
        </div>
      </dialog>
    </>
  );
}
