interface SwitchProps {
  readonly label: string;
  /** The label is there for those who listen, not for those who look. */
  readonly quiet?: boolean;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

export function Switch({ label, quiet = false, on, onSwitch }: SwitchProps) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} onClick={() => onSwitch(!on)}>
      <span class={quiet ? 'unseen' : ''}>{label}</span>
      <span class="track" />
    </button>
  );
}
